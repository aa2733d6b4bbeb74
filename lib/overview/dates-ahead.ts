import 'server-only'
import { ask } from '@/lib/db/ask'
import { Prisma } from '@/lib/db/generated/client'
import { judgedOn } from '@/lib/entries/as-of'
import type { Named } from '@/lib/entries/entry'
import { monthsBefore } from '@/lib/entries/outcome'
import { dayOf } from '@/lib/fields/partial-date'
import { inScope } from './scope'

/** A day by which something was promised, or on which a text ends. `stated` is EDTF, `day` its latest day. */
export type DateAhead = {
  entry: Named
  what: 'due' | 'planned' | 'ends'
  stated: string
  day: string
  /** When the entry changed last, ISO 8601 in UTC. */
  updatedAt: string
}

type Row = Named & { what: DateAhead['what']; stated: string; day: Date; updatedAt: Date }

/** What is open and due, and what ends: from a year ago on, the earliest first. @param limit at most so many of each */
export function listDatesAhead(relationship: string | null, limit: number): Promise<DateAhead[]> {
  const from = Prisma.sql`${monthsBefore(judgedOn(undefined), 12)}::text::date`
  const scope = relationship === null ? Prisma.sql`true` : Prisma.sql`e.relationship = ${relationship}`
  const due = (kind: string, what: DateAhead['what']) => Prisma.sql`
    (SELECT e.id, e.kind, e.slug, e.names, ${what} AS what, f."dueOn" AS stated, f."dueTo" AS day, e."updatedAt"
     FROM "Facet" f JOIN "Entry" e ON e.id = f."entryId"
     WHERE f.kind = ${kind} AND f."validTo" IS NULL AND f."ledgerState" = 'open' AND f."dueTo" >= ${from} AND ${scope}
     ORDER BY f."dueTo", e.id LIMIT ${limit})`
  return inScope(`dates ahead ${limit}`, { relationship }, async () => {
    const rows = await ask<Row[]>`
      ${due('commitment', 'due')} UNION ALL ${due('project', 'planned')} UNION ALL
      (SELECT e.id, e.kind, e.slug, e.names, 'ends' AS what, a."endsOn" AS stated, a."endsOnTo" AS day, e."updatedAt"
       FROM "Agreement" a JOIN "Entry" e ON e.id = a.id
       WHERE a."endsOnTo" >= ${from} AND e.state = 'published' AND ${scope}
       ORDER BY a."endsOnTo", e.id LIMIT ${limit})
      ORDER BY day, id`
    return rows.map(({ what, stated, day, updatedAt, ...entry }) => ({
      entry,
      what,
      stated,
      day: dayOf(day),
      updatedAt: updatedAt.toISOString(),
    }))
  })
}
