'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { readText } from '@/components/auth/read-text'
import { toMend } from '@/components/auth/to-mend'
import type { FormState } from '@/components/ui/form-state'
import {
  beginSecondStep,
  confirmSecondStep,
  endSecondStep,
  renewRecoveryCodes,
} from '@/lib/auth/own-second-step'
import type { Signed } from '@/lib/auth/person'
import { requireRole } from '@/lib/auth/session'
import { withLocale } from '@/lib/i18n/routing'

const backHere = async (): Promise<never> => redirect(withLocale('/account/second-step', await getLocale()))

const refused = (outcome: 'wrong' | 'slowDown' | 'busy'): Promise<FormState> =>
  toMend(outcome === 'wrong' ? { current: 'wrong' } : outcome)

async function show(codes: string[]): Promise<FormState> {
  const t = await getTranslations('people.secondStep')
  revalidatePath('/', 'layout')
  return { done: { text: t('shown'), copy: codes.join('\n'), note: t('shownOnce') } }
}

async function begin(person: Signed, form: FormData): Promise<FormState> {
  const { outcome } = await beginSecondStep(person, readText(form, 'current'))
  return outcome === 'begun' ? backHere() : refused(outcome)
}

async function confirm(person: Signed, form: FormData): Promise<FormState> {
  const result = await confirmSecondStep(person, readText(form, 'signInCode'))
  if (result.outcome === 'on') return show(result.codes)
  return toMend(result.outcome === 'wrongCode' ? { code: 'wrong' } : result.outcome)
}

async function renew(person: Signed, form: FormData): Promise<FormState> {
  const result = await renewRecoveryCodes(person, readText(form, 'current'))
  if (result.outcome !== 'made') return refused(result.outcome)
  return result.codes.length > 0 ? show(result.codes) : backHere()
}

/**
 * Begins, confirms, or makes new recovery codes, as the form says. One action for all: the page changes with each, and
 * without JavaScript its answer is only found again by the form that has the same action at the same place.
 */
export async function secondStepAction(_before: FormState, form: FormData): Promise<FormState> {
  const person = await requireRole('contributor')
  const deed = readText(form, 'deed')
  if (deed === 'confirm') return confirm(person, form)
  return deed === 'codes' ? renew(person, form) : begin(person, form)
}

export async function endSecondStepAction(_before: FormState, form: FormData): Promise<FormState> {
  const person = await requireRole('contributor')
  const name = 'currentToEnd'
  const { outcome } = await endSecondStep(person, readText(form, name))
  if (outcome === 'off') return backHere()
  const { errors = [], ...state } = await refused(outcome)
  return { ...state, errors: errors.map((error) => (error.id ? { ...error, id: name } : error)) }
}
