import { v7 as uuid } from 'uuid'
import type { AnyDefinition, AnyValues } from '@/lib/entries/define'
import type { Claim } from '@/lib/entries/entry'
import type { Change, NewClaim } from '@/lib/entries/proposal'
import { boundsOf } from '@/lib/fields/partial-date'
import { development } from './development'

/** What a development says of its subject, and the subject's field that it moves. */
export const moves = { stageAfter: 'stage', dispositionAfter: 'disposition', statusAfter: 'status' } as const
/** What a form says where a development leaves its subject as it was. */
export const stays = 'stays'

export const movingFields = Object.keys(moves) as (keyof typeof moves)[]

export type Subject = {
  id: string
  definition: AnyDefinition
  revision: number
  values: AnyValues
  claims: readonly Claim[]
  /** Earlier developments of it that moved something. */
  developments: readonly AnyValues[]
  /** Publication dates of the sources of its claims, EDTF. */
  dates: ReadonlyMap<string, string | null>
}

const latest = (days: readonly (string | null | undefined)[]): string | null =>
  days
    .filter((day): day is string => Boolean(day))
    .sort()
    .at(-1) ?? null

/** The day since which a field stands as it does: of the development that last moved it, else of its source. */
export function movedOn(field: string, { claims, developments, dates }: Subject): string | null {
  const after = movingFields.find((name) => moves[name] === field)
  const byEvent = latest(
    developments.filter((one) => after && one[after]).map(({ on }) => boundsOf(String(on))?.to),
  )
  if (byEvent) return byEvent
  const preferred = claims.find((claim) => claim.field === field && claim.rank === 'preferred')
  const date = preferred?.saidOn ?? (preferred && dates.get(preferred.source))
  return date ? (boundsOf(date)?.to ?? null) : null
}

type Moved = { change: Change | null /** Fields that stay, since what they say is newer. */; kept: string[] }

/**
 * The change of an entry that a development brings with it: what it says of stage, disposition or status, supported by
 * the development's own words. An older development never moves a newer stage; of the same day, the later one here does.
 * @param development its checked values @param words its claim, whose source and quote support the move
 */
export function moveSubject(subject: Subject, development: AnyValues, words: NewClaim): Moved {
  const on = boundsOf(String(development.on))?.to ?? null
  const wanted = movingFields.flatMap((after) => {
    const field = moves[after]
    const code = development[after]
    const shape = subject.definition.fields[field]
    const fits = shape?.type === 'choice' && shape.enterable.includes(String(code))
    return fits && subject.values[field] !== code ? [{ field, code }] : []
  })
  const isOlder = (field: string) => {
    const since = movedOn(field, subject)
    return since !== null && (on === null || on < since)
  }
  const kept = wanted.filter(({ field }) => isOlder(field)).map(({ field }) => field)
  const moving = wanted.filter(({ field }) => !kept.includes(field))
  if (moving.length === 0) return { change: null, kept }
  return {
    kept,
    change: {
      kind: subject.definition.kind,
      entryId: subject.id,
      baseRevision: subject.revision,
      values: { ...subject.values, ...Object.fromEntries(moving.map(({ field, code }) => [field, code])) },
      claims: moving.map(({ field, code }) => ({
        ...words,
        id: uuid(),
        field,
        value: code,
        saidOn: words.saidOn,
        rank: 'preferred',
      })),
    },
  }
}

type Moves = Partial<Record<keyof typeof moves, string>>

/** What an event usually means for what it happened to. */
const usual: Readonly<Record<string, Moves>> = {
  announced: { stageAfter: 'announced' },
  agreed: { stageAfter: 'agreed' },
  signed: { stageAfter: 'agreed', statusAfter: 'signed' },
  in_force: { statusAfter: 'in_force' },
  approved: { stageAfter: 'approved' },
  ground_breaking: { stageAfter: 'in_progress' },
  started: { stageAfter: 'in_progress', statusAfter: 'in_progress' },
  completed: { stageAfter: 'completed' },
  opened: { stageAfter: 'operating' },
  delivered: { statusAfter: 'delivered' },
  delayed: { dispositionAfter: 'delayed' },
  suspended: { dispositionAfter: 'suspended', statusAfter: 'suspended' },
  resumed: { dispositionAfter: 'active' },
  cancelled: { dispositionAfter: 'cancelled', statusAfter: 'withdrawn' },
  lapsed: { dispositionAfter: 'lapsed', statusAfter: 'lapsed' },
  ended: { stageAfter: 'ended' },
}

const { stageAfter, statusAfter } = development.fields
const codesIn = (field: typeof stageAfter | typeof statusAfter): readonly string[] =>
  field.type === 'choice' ? field.codes : []

/** Stages and statuses from the first to the last; superseded is the end of both sorts of status. */
const order = [
  codesIn(stageAfter),
  [...codesIn(statusAfter).filter((code) => code !== 'superseded'), 'superseded'],
]

/** Whether a code is further on than the one that was reached; nothing is where the subject has no such field. */
const isFurther = (codes: readonly string[], code: string, reached: string) =>
  codes.includes(reached) && codes.indexOf(code) > codes.indexOf(reached)

/**
 * What an event usually does to its subject where the form does not say. Stage and status are the furthest point
 * reached, so that a second phase announced, or another contract signed, takes nothing back.
 */
export function usualMoves(type: string, subject: AnyValues): Moves {
  const [stages = [], statuses = []] = order
  const { stageAfter: stage, statusAfter: status, ...others } = usual[type] ?? {}
  return {
    ...others,
    ...(stage && isFurther(stages, stage, String(subject.stage)) && { stageAfter: stage }),
    ...(status && isFurther(statuses, status, String(subject.status)) && { statusAfter: status }),
  }
}

/**
 * Where a development leaves its subject: as is said, else as such events usually do.
 * @param said what is said of a field: a code, `stays`, or nothing
 */
export function saidMoves(type: string, subject: AnyValues, said: (name: string) => string): Moves {
  const usual = usualMoves(type, subject)
  return Object.fromEntries(
    movingFields
      .filter((name) => moves[name] in subject)
      .flatMap((name) => {
        const code = said(name) === '' ? usual[name] : said(name)
        return code && code !== stays ? [[name, code]] : []
      }),
  )
}

/** Fields in which a development says something else of its subject than stands there. */
export const differing = (development: AnyValues, subject: AnyValues): string[] =>
  movingFields
    .filter((after) => development[after] && subject[moves[after]] !== development[after])
    .map((after) => moves[after])
