'use server'

import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { readText } from '@/components/auth/read-text'
import { toMend } from '@/components/auth/to-mend'
import type { FormState } from '@/components/ui/form-state'
import { changeShownAs, closeAccount } from '@/lib/auth/own-account'
import { requireRole, signOut } from '@/lib/auth/session'
import { NotFound } from '@/lib/errors'
import { withLocale } from '@/lib/i18n/routing'

export async function changeShownAsAction(_before: FormState, form: FormData): Promise<FormState> {
  const person = await requireRole('contributor')
  const shownAs = readText(form, 'shownAs')
  if (shownAs !== 'name' && shownAs !== 'initials') throw new NotFound('signature')
  await changeShownAs(person, shownAs)
  redirect(withLocale('/account?saved=shown', await getLocale()))
}

export async function closeAccountAction(_before: FormState, form: FormData): Promise<FormState> {
  const person = await requireRole('contributor')
  if (readText(form, 'sure') !== 'close') {
    const t = await getTranslations('deeds.account')
    const form = await getTranslations('deeds.form')
    return { title: form('mend', { count: 1 }), errors: [{ id: 'sure', message: t('notSure') }] }
  }
  const outcome = await closeAccount(person, readText(form, 'current'), readText(form, 'signInCode'))
  if (outcome === 'wrong') return toMend({ current: 'wrong' }, { sure: 'close' })
  if (outcome === 'wrongCode') return toMend({ code: 'wrong' }, { sure: 'close' })
  if (outcome !== 'done') return toMend(outcome)
  await signOut()
  redirect(withLocale('/', await getLocale()))
}
