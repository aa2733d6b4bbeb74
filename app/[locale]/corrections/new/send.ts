'use server'

import { randomUUID } from 'node:crypto'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import type { FormState } from '@/components/ui/form-state'
import { clientAddress } from '@/lib/auth/session'
import { correctionInputs, readCorrection } from '@/lib/corrections/correction'
import { printNumber } from '@/lib/corrections/number'
import { sendCorrection } from '@/lib/corrections/send'
import { Lines, typedIn } from '@/lib/entries/typed'
import { withLocale } from '@/lib/i18n/routing'
import { readEntryOf } from '../read-entry-of'

/** Sends what a reader says is wrong: no account is needed. Everything typed comes back with what is to be mended. */
export async function sendAction(bound: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const entry = await readEntryOf(bound)
  const lines = new Lines(typedIn(form))
  const requestKey = /^[\w-]{36}$/.test(lines.at('requestKey')) ? lines.at('requestKey') : randomUUID()
  const values = {
    ...Object.fromEntries(correctionInputs.map((name) => [name, lines.at(name)])),
    requestKey,
  }
  const t = await getTranslations('corrections.new')
  const mend = (errors: NonNullable<FormState['errors']>): FormState => ({
    title: t('mend', { count: errors.length }),
    errors,
    values,
  })
  const read = readCorrection(lines)
  if (!read.ok) {
    return mend(read.problems.map(({ input, message }) => ({ id: input, message: t(`problems.${message}`) })))
  }
  const address = await clientAddress()
  const sent = await sendCorrection({ entryId: entry.id, sent: read.sent, requestKey, address })
  if (sent === 'slowDown') return mend([{ message: t('problems.slowDown') }])
  redirect(withLocale(`/corrections/${printNumber(sent.number)}?sent=1`, await getLocale()))
}
