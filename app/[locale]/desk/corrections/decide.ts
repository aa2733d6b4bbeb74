'use server'

import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { requireRole } from '@/lib/auth/session'
import { answerCorrection, markSpam, unmarkSpam } from '@/lib/corrections/deciding'
import { readNumber } from '@/lib/corrections/number'
import { Conflict, NotFound } from '@/lib/errors'
import { withLocale } from '@/lib/i18n/routing'

/** Characters of an answer. */
const answerMax = 5000

type Said = 'spam' | 'answered' | 'restored' | 'empty' | 'long' | 'late'

/** Back to the queue, which says what was done. */
const goTo = async (said: Said, number: string): Promise<never> =>
  redirect(withLocale(`/desk/corrections?said=${said}&number=${number}`, await getLocale()))

function numberOf(bound: unknown): string {
  const number = typeof bound === 'string' ? readNumber(bound) : null
  if (!number) throw new NotFound('correction')
  return number
}

async function decide(number: string, said: Said, deed: Promise<void>): Promise<never> {
  try {
    await deed
  } catch (error) {
    if (error instanceof Conflict) return goTo('late', number)
    throw error
  }
  return goTo(said, number)
}

export async function answerAction(bound: unknown, form: FormData): Promise<void> {
  const editor = await requireRole('editor')
  const number = numberOf(bound)
  const answer = String(form.get('answer') ?? '')
    .replaceAll('\0', '')
    .replace(/\r\n?/g, '\n')
    .trim()
  if (!answer) return goTo('empty', number)
  if (answer.length > answerMax) return goTo('long', number)
  await decide(number, 'answered', answerCorrection(editor, number, answer))
}

export async function spamAction(bound: unknown): Promise<void> {
  const editor = await requireRole('editor')
  const number = numberOf(bound)
  await decide(number, 'spam', markSpam(editor, number))
}

export async function restoreAction(bound: unknown): Promise<void> {
  const editor = await requireRole('editor')
  const number = numberOf(bound)
  await decide(number, 'restored', unmarkSpam(editor, number))
}
