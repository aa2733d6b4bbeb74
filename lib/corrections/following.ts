import 'server-only'
import { db } from '@/lib/db/client'
import type { Named } from '@/lib/entries/entry'
import { NotFound } from '@/lib/errors'
import { readNumber } from './number'

/** What has become of a correction, as everybody with its number may know. */
export type CorrectionStatus = 'waiting' | 'taken_up' | 'answered' | 'published'

/** A correction without what is private. Instants are ISO 8601 in UTC. */
export type PublicCorrection = {
  number: string
  status: CorrectionStatus
  entry: Named
  text: string
  source: string | null
  /** Only if its sender said that it may be shown. */
  name: string | null
  createdAt: string
  answer: string | null
  answeredAt: string | null
  /** The revision of the entry that it led to. */
  revision: number | null
}

/** It was taken for spam, and its page is gone. */
export class TakenForSpam extends Error {}

const inWork: readonly string[] = ['draft', 'proposed', 'returned']

/** @param text of an address @throws NotFound, TakenForSpam */
export async function getPublicCorrection(text: string): Promise<PublicCorrection> {
  const number = readNumber(text)
  const found = number ? await db.correction.findUnique({ where: { number }, select: publicColumns }) : null
  if (!found) throw new NotFound('correction')
  if (found.state === 'spam') throw new TakenForSpam()
  const { state, name, nameShown, proposal, entry, createdAt, answeredAt, ...rest } = found
  const takenUp = state === 'waiting' && proposal !== null && inWork.includes(proposal.state)
  return {
    ...rest,
    status: takenUp ? 'taken_up' : state,
    entry: { ...entry, names: entry.names as Named['names'] },
    name: nameShown ? name : null,
    createdAt: createdAt.toISOString(),
    answeredAt: answeredAt?.toISOString() ?? null,
    revision:
      state === 'published'
        ? (proposal?.revisions.find(({ entryId }) => entryId === entry.id)?.number ?? null)
        : null,
  }
}

/** No e-mail among them, and nothing of the proposal but where it is. */
const publicColumns = {
  number: true,
  state: true,
  text: true,
  source: true,
  name: true,
  nameShown: true,
  createdAt: true,
  answer: true,
  answeredAt: true,
  entry: { select: { id: true, kind: true, slug: true, names: true } },
  proposal: { select: { state: true, revisions: { select: { entryId: true, number: true } } } },
} as const
