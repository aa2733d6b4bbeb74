import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import type { Aim, Statement } from '@/lib/desk/target'
import type { Draft } from '@/lib/entries/proposals'
import { Lines, type Typed } from '@/lib/entries/typed'
import { NotFound } from '@/lib/errors'

/** What a form says of itself beside what was typed: its window, and the version of the draft that it opened. */
export type FormWindow = { window: string | null; seen: string | null }

const isId = (text: string): boolean => z.uuid().safeParse(text).success
const short = z.string().min(1).max(64)

/** @param line a hidden input of the form; anything but a short text is none */
export const readWindow = (line: (name: 'window' | 'seen') => unknown): FormWindow => ({
  window: short.safeParse(line('window')).data ?? null,
  seen: short.safeParse(line('seen')).data ?? null,
})

/**
 * The proposal that a form makes or changes, before its changes are read.
 * @throws NotFound when the form names a proposal that cannot be one
 */
export async function frame(aim: Aim, typed: Typed, sending: boolean, window: string | null): Promise<Draft> {
  const lines = new Lines(typed)
  const proposal = lines.at('proposal')
  if (proposal && !isId(proposal)) throw new NotFound('proposal')
  return {
    ...(proposal && { id: proposal }),
    kind: aim.definition.kind,
    entryId: (aim.state ?? aim.subject)?.id ?? null,
    reason: lines.at('reason') || (sending ? await usualReason(aim, lines) : ''),
    typed,
    // A form without a key of its own is always another form.
    requestKey: isId(lines.at('requestKey')) ? lines.at('requestKey') : randomUUID(),
    window,
  }
}

/** What the history says when nobody gave a reason: the same for the same form. */
async function usualReason(aim: Aim, lines: Lines): Promise<string> {
  const t = await getTranslations({ locale: 'en', namespace: 'forms' })
  const source = lines.at('source.publisher') || lines.at('source.existing')
  if (aim.statement) return statementReason(aim.definition.kind, aim.statement, source)
  if (aim.deed === 'confirm') {
    const confirms = await getTranslations({ locale: 'en', namespace: 'freshness.confirm' })
    return source ? confirms('confirmed', { source }) : confirms('confirmedPlain')
  }
  if (!source) return t('changedPlain')
  return aim.state ? t('changed', { source }) : t('entered', { source })
}

async function statementReason(kind: string, { deed, path }: Statement, source: string): Promise<string> {
  const t = await getTranslations({ locale: 'en' })
  const field = t(`fields.${kind}.${path.split('/')[0]}.label`)
  return deed === 'rank' ? t('disagreement.ranked', { field }) : t('disagreement.stated', { field, source })
}
