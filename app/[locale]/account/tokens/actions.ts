'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { readText } from '@/components/auth/read-text'
import { toMend } from '@/components/auth/to-mend'
import type { FormState } from '@/components/ui/form-state'
import { makeToken, revokeToken } from '@/lib/auth/api-tokens'
import { requireRole } from '@/lib/auth/session'
import { withLocale } from '@/lib/i18n/routing'

export async function makeTokenAction(_before: FormState, form: FormData): Promise<FormState> {
  const person = await requireRole('contributor')
  const [name, days] = [readText(form, 'tokenName'), readText(form, 'days')]
  const scopes = form.getAll('scopes').map(String)
  const typed = { tokenName: name, days, scopes: scopes.join(',') }
  const result = await makeToken(person, {
    name,
    scopes,
    days: Number(days),
    password: readText(form, 'current'),
  })
  if (result.outcome === 'mend') return toMend(result.faults, typed)
  if (result.outcome !== 'made') return toMend(result.outcome, typed)
  const t = await getTranslations('people.tokens')
  revalidatePath('/', 'layout')
  return { done: { text: t('made'), copy: result.token, note: t('madeOnce') } }
}

/** @param id comes back from the browser; another person's is left alone */
export async function revokeTokenAction(id: unknown): Promise<void> {
  const person = await requireRole('contributor')
  await revokeToken(person, String(id))
  redirect(withLocale('/account/tokens', await getLocale()))
}
