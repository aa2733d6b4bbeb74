'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { readText } from '@/components/auth/read-text'
import { toMend } from '@/components/auth/to-mend'
import type { FormState } from '@/components/ui/form-state'
import { makePersonLink } from '@/lib/auth/links'
import {
  addPerson,
  type Change,
  changeRole,
  disablePerson,
  enablePerson,
  endSessionsOf,
  getPerson,
  removePerson,
  takeSecondStep,
} from '@/lib/auth/people'
import { isRole } from '@/lib/auth/person'
import { requireRole } from '@/lib/auth/session'
import { settings } from '@/lib/env'
import { NotFound } from '@/lib/errors'
import { withLocale } from '@/lib/i18n/routing'

/** A link to pass on, shown once. @param path of the link, without language. */
async function showLink(email: string, path: string): Promise<FormState> {
  const t = await getTranslations('account.people')
  const origin = settings().ENTENTE_URL ?? `http://${(await headers()).get('host')}`
  const copy = origin + withLocale(path, await getLocale())
  return { done: { text: t('link', { email }), copy, note: t('linkOnce') } }
}

export async function inviteAction(_before: FormState, form: FormData): Promise<FormState> {
  const admin = await requireRole('admin')
  const [email, role] = [readText(form, 'email'), readText(form, 'role')]
  if (!isRole(role)) throw new NotFound('role')
  const added = await addPerson(admin, { email, role })
  if ('fault' in added) return toMend({ email: added.fault }, { email, role })
  return showLink(email, added.link)
}

export async function linkAction(id: unknown): Promise<FormState> {
  const admin = await requireRole('admin')
  const person = await getPerson(admin, String(id))
  return showLink(person.email, await makePersonLink(admin, person.id))
}

async function answer(change: Change, id: string): Promise<FormState> {
  if (change !== 'done') return toMend(change)
  redirect(withLocale(`/desk/people/${id}`, await getLocale()))
}

export async function roleAction(id: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const admin = await requireRole('admin')
  const role = readText(form, 'role')
  if (!isRole(role)) throw new NotFound('role')
  return answer(await changeRole(admin, String(id), role), String(id))
}

export async function disableAction(id: unknown): Promise<FormState> {
  const admin = await requireRole('admin')
  return answer(await disablePerson(admin, String(id)), String(id))
}

export async function enableAction(id: unknown): Promise<FormState> {
  const admin = await requireRole('admin')
  return answer(await enablePerson(admin, String(id)), String(id))
}

export async function endSessionsAction(id: unknown): Promise<FormState> {
  const admin = await requireRole('admin')
  return answer(await endSessionsOf(admin, String(id)), String(id))
}

export async function takeSecondStepAction(id: unknown): Promise<FormState> {
  const admin = await requireRole('admin')
  return answer(await takeSecondStep(admin, String(id)), String(id))
}

export async function removeAction(id: unknown): Promise<FormState> {
  const admin = await requireRole('admin')
  const change = await removePerson(admin, String(id))
  if (change !== 'done') return toMend(change)
  redirect(withLocale('/desk/people', await getLocale()))
}
