import 'server-only'
import { type Contributor, type Editor, holds } from '@/lib/auth/person'
import { db } from '@/lib/db/client'
import { CorrectionState, type Prisma } from '@/lib/db/generated/client'
import type { Named } from '@/lib/entries/entry'
import { Lines, type Typed } from '@/lib/entries/typed'
import { Conflict, NotFound } from '@/lib/errors'
import { correctionInput } from './fill-form'
import { readNumber } from './number'

export const correctionStates = Object.values(CorrectionState)

/** A correction as editors see it, with who sent it. Instants are ISO 8601 in UTC. */
export type DeskCorrection = {
  number: string
  state: CorrectionState
  text: string
  source: string | null
  name: string | null
  nameShown: boolean
  email: string | null
  createdAt: string
  answer: string | null
  entry: Named
  proposal: { id: string; state: string } | null
}

const columns = {
  number: true,
  state: true,
  text: true,
  source: true,
  name: true,
  nameShown: true,
  email: true,
  createdAt: true,
  answer: true,
  entry: { select: { id: true, kind: true, slug: true, names: true } },
  proposal: { select: { id: true, state: true } },
} as const

type Row = Prisma.CorrectionGetPayload<{ select: typeof columns }>
const toDesk = ({ createdAt, entry, ...row }: Row): DeskCorrection => ({
  ...row,
  createdAt: createdAt.toISOString(),
  entry: { ...entry, names: entry.names as Named['names'] },
})

/** Corrections in a state: those that wait the longest waiting first, the others the latest first. */
export async function listCorrections(
  _editor: Editor,
  state: CorrectionState,
  limit: number,
): Promise<DeskCorrection[]> {
  const order = state === 'waiting' ? 'asc' : 'desc'
  const rows = await db.correction.findMany({
    where: { state },
    select: columns,
    orderBy: [{ createdAt: order }, { id: order }],
    take: limit,
  })
  return rows.map(toDesk)
}

export const countCorrectionsWaiting = (): Promise<number> =>
  db.correction.count({ where: { state: 'waiting' } })

/** @returns null for a number that is none, for spam, and for whoever is no editor */
export async function findCorrectionFor(
  person: Contributor,
  text: string | null,
): Promise<DeskCorrection | null> {
  const number = text ? readNumber(text) : null
  if (!number || !holds(person, 'editor')) return null
  const found = await db.correction.findUnique({ where: { number }, select: columns })
  return found && found.state !== 'spam' ? toDesk(found) : null
}

/** Says publicly what became of it; said again, it takes the place of what was said. @throws NotFound, Conflict for spam */
export async function answerCorrection(editor: Editor, number: string, answer: string): Promise<void> {
  const now = new Date()
  const said = { answer, answeredAt: now, answeredById: editor.id }
  const closed = { ...said, state: 'answered', closedAt: now } as const
  const { count } = await db.correction.updateMany({ where: { number, state: 'waiting' }, data: closed })
  if (count > 0) return
  await move({ number, state: { in: ['answered', 'published'] } }, said)
}

/** Takes it for spam: its page is gone. @throws NotFound, Conflict when it was answered or published meanwhile */
export const markSpam = (_editor: Editor, number: string): Promise<void> =>
  move({ number, state: { in: ['waiting', 'spam'] } }, { state: 'spam', closedAt: new Date() })

/** Takes that back: it waits again. @throws NotFound, Conflict */
export const unmarkSpam = (_editor: Editor, number: string): Promise<void> =>
  move({ number, state: { in: ['spam', 'waiting'] } }, { state: 'waiting', closedAt: null })

/** The correction that a form was opened with is carried by its proposal: published, it closes it. Nothing happens where that cannot be. */
export async function carryCorrection(person: Contributor, typed: Typed, proposalId: string): Promise<void> {
  const correction = await findCorrectionFor(person, new Lines(typed).at(correctionInput))
  if (!correction || correction.state === 'published') return
  await db.correction.updateMany({
    where: { number: correction.number, state: { in: ['waiting', 'answered'] } },
    data: { proposalId },
  })
}

async function move(
  where: Prisma.CorrectionWhereInput & { number: string },
  data: Prisma.CorrectionUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await db.correction.updateMany({ where, data })
  if (count > 0) return
  const found = await db.correction.findUnique({
    where: { number: where.number },
    select: { state: true },
  })
  throw found ? new Conflict(found.state) : new NotFound('correction')
}
