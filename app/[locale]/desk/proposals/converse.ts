'use server'

import { randomUUID } from 'node:crypto'
import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import type { AnswerState } from '@/components/desk/answer-form'
import { requireRole } from '@/lib/auth/session'
import { messageMax, sendMessage } from '@/lib/entries/proposal-messages'
import { claimForReview, releaseFromReview } from '@/lib/entries/reviewing'
import { Conflict, NotFound } from '@/lib/errors'
import { whoSends } from '../who-sends'
import { goTo, proposalPage } from './addresses'
import { readAtDesk } from './read-opened'

/** Says that one reads a proposal now. */
export async function claimAction(bound: unknown): Promise<void> {
  const editor = await requireRole('editor')
  const at = readAtDesk(bound)
  let said: string | null = null
  try {
    await claimForReview(editor, at.id)
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    said = error.code === 'claimed' ? 'claimed' : 'late'
  }
  await goTo(proposalPage(at, said))
}

export async function releaseAction(bound: unknown): Promise<void> {
  const editor = await requireRole('editor')
  const at = readAtDesk(bound)
  await releaseFromReview(editor, at.id)
  await goTo(proposalPage(at))
}

/** Says something about a proposal; sent twice it is said once. */
export async function answerAction(
  bound: unknown,
  before: AnswerState,
  form: FormData,
): Promise<AnswerState> {
  const t = await getTranslations('review.said')
  const body = String(form.get('body') ?? '')
    .replaceAll('\0', '')
    .trim()
  const who = await whoSends('contributor', form)
  if ('signIn' in who) return { body, sent: before.sent, signIn: who.signIn }
  const id = z.uuid().safeParse(bound)
  if (!id.success) throw new NotFound('proposal')
  const key = z.uuid().safeParse(form.get('requestKey'))
  if (body === '') return { body: '', error: t('empty'), sent: before.sent }
  if (body.length > messageMax) {
    const words = await getTranslations('problems')
    return { body, error: words('tooLong', { options: '' }), sent: before.sent }
  }
  await sendMessage(who.person, id.data, { body, requestKey: key.success ? key.data : randomUUID() })
  refresh()
  return { body: '', note: t('sent'), sent: before.sent + 1 }
}
