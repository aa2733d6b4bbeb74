'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { readText } from '@/components/auth/read-text'
import { toMend } from '@/components/auth/to-mend'
import type { FormState } from '@/components/ui/form-state'
import { changeName, changePassword } from '@/lib/auth/own-account'
import { endOwnSessions, requireRole, signOut, startSession } from '@/lib/auth/session'
import { withLocale } from '@/lib/i18n/routing'

async function backWith(saved?: 'name' | 'password'): Promise<never> {
  redirect(withLocale(`/account${saved ? `?saved=${saved}` : ''}`, await getLocale()))
}

export async function changeNameAction(_before: FormState, form: FormData): Promise<FormState> {
  const person = await requireRole('contributor')
  const name = readText(form, 'name')
  const fault = await changeName(person, name)
  if (fault) return toMend({ name: fault }, { name })
  // The header of every page shows the name.
  revalidatePath('/', 'layout')
  return backWith('name')
}

export async function changePasswordAction(_before: FormState, form: FormData): Promise<FormState> {
  const person = await requireRole('contributor')
  const [current, password] = [readText(form, 'current'), readText(form, 'newPassword')]
  const result = await changePassword(person, {
    current,
    password,
    again: readText(form, 'newPasswordAgain'),
  })
  if (result.outcome === 'mend') return toMend({ password: result.fault })
  if (result.outcome === 'wrong') return toMend({ current: 'wrong' })
  if (result.outcome !== 'changed') return toMend(result.outcome)
  await startSession(result.person)
  return backWith('password')
}

/** @param id of one session; null for all but this browser's. It comes back from the browser. */
export async function endSessionAction(id: unknown): Promise<void> {
  const person = await requireRole('contributor')
  await endOwnSessions(person, typeof id === 'string' ? id : null)
  await backWith()
}

export async function signOutAction(): Promise<void> {
  await signOut()
  redirect(withLocale('/', await getLocale()))
}
