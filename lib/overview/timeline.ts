import 'server-only'
import { ask } from '@/lib/db/ask'
import { Prisma } from '@/lib/db/generated/client'
import { judgedOn } from '@/lib/entries/as-of'
import type { Named } from '@/lib/entries/entry'
import { rowFrom } from '@/lib/entries/facet-rows'
import type { Outcome } from '@/lib/entries/outcome'

import { countsAt, sumCountChanges } from './counts-at'
import { inScope, latest, readFirst, type Scope } from './scope'

export const timelineKinds = ['agreement', 'project', 'development'] as const
export type TimelineKind = (typeof timelineKinds)[number]

/** The fields whose dates an axis of time shows, by kind. */
export const timelineDates = {
  agreement: ['signedOn', 'issuedOn', 'inForceOn', 'endsOn'],
  project: ['announcedOn', 'plannedStart', 'actualStart', 'plannedEnd', 'actualEnd'],
  development: ['on'],
} as const satisfies Record<TimelineKind, readonly string[]>

/** An entry with its dates by field, EDTF; null where none is stated. */
export type TimelineEntry = Named & {
  outcome: Outcome | null
  lastConfirmedOn: string | null
  dates: Readonly<Record<string, string | null>>
}

/** How many entries have a date in a year; `what` is the date: promised, due (by its last day), delivered, or on. */
export type YearCount = { what: 'promised' | 'due' | 'delivered' | 'on'; year: number; n: number }

/** The entries of one kind: each of them, or how many a year where they are many. */
export type TimelineBand = {
  kind: TimelineKind
  total: number
  entries: TimelineEntry[] | null
  years: YearCount[]
}

/** @param most entries of a kind that are given one by one */
export function readTimeline(scope: Scope, most: Record<TimelineKind, number>): Promise<TimelineBand[]> {
  const key = timelineKinds.map((kind) => most[kind]).join(' ')
  return inScope(`timeline ${key}`, scope, async () => {
    const count = await sumCountChanges(timelineKinds, [''], scope)
    return Promise.all(
      timelineKinds.map(async (kind) => {
        const total = count(kind, '')
        return total > most[kind]
          ? { kind, total, entries: null, years: await countYears(kind, scope) }
          : { kind, total, entries: await readEntries(kind, scope, most[kind]), years: [] }
      }),
    )
  })
}

/** @returns by year, the earliest first */
function countYears(kind: TimelineKind, scope: Scope): Promise<YearCount[]> {
  return ask<YearCount[]>`
    SELECT split_part(split_part(code, ':', 2), '+', 1) AS what, split_part(code, '+', 3)::int AS year, n
    FROM (${countsAt(kind, 'dated+year:', scope)}) AS counted WHERE code NOT LIKE 'dated+year:due+%'
    UNION ALL
    SELECT 'due', split_part(split_part(code, ':', 2), '+', 1)::int, sum(n)::int
    FROM (${countsAt(kind, 'due+became:', scope)}) AS fell WHERE code NOT LIKE '%+overdue' GROUP BY 2
    ORDER BY year, what`
}

async function readEntries(kind: TimelineKind, scope: Scope, limit: number): Promise<TimelineEntry[]> {
  const records = await readFirst([kind], scope, { where: Prisma.sql`true`, order: latest, limit })
  return records.map((record) => {
    const { id, slug, names, outcome, lastConfirmedOn, values } = rowFrom(record, judgedOn(scope.asOf))
    const dates = timelineDates[kind].map((field) => [field, (values[field] ?? null) as string | null])
    return { id, kind, slug, names, outcome, lastConfirmedOn, dates: Object.fromEntries(dates) }
  })
}
