import 'server-only'
import { ask } from '@/lib/db/ask'
import { Prisma } from '@/lib/db/generated/client'
import { judgedOn } from '@/lib/entries/as-of'
import type { Scope } from './scope'

const literal = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

const begins = (beginning: string): Prisma.Sql =>
  Prisma.sql`code LIKE ${Prisma.raw(`'${literal(beginning)}%'`)}`

const within = (kind: string, { relationship }: Scope, which: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`kind = ${kind} AND relationship = ${relationship ?? ''} AND ${which}`

/**
 * The stored counts of a kind's codes that begin so, now or at the end of the scope's day, as code and n above 0. They
 * are codes whose count is the sum of all their differences: that is, none that turns by its dates. An early day is
 * what was added up to it, a late one what there is now without what came after: one of both adds up less.
 */
export function countsAt(kind: string, beginning: string, scope: Scope): Prisma.Sql {
  const here = within(kind, scope, begins(beginning))
  if (scope.asOf === undefined) return Prisma.sql`SELECT code, n FROM "Count" WHERE ${here} AND n > 0`
  const on = Prisma.sql`${scope.asOf.day}::text::date`
  const late = Prisma.sql`(SELECT ${on} - min(day) > current_date - ${on} FROM "CountChange"
    WHERE kind = ${kind} AND relationship = '' AND code = '')`
  return Prisma.sql`
    SELECT code, sum(n)::int AS n FROM (
      (SELECT code, sum(n) AS n FROM "CountChange" WHERE ${here} AND day <= ${on} AND NOT ${late} GROUP BY 1)
      UNION ALL SELECT code, n FROM "Count" WHERE ${here} AND ${late}
      UNION ALL (SELECT code, -sum(n) FROM "CountChange" WHERE ${here} AND day > ${on} AND ${late} GROUP BY 1)
    ) AS counted GROUP BY 1 HAVING sum(n) > 0`
}

/** As many differences as codes: they are added up to the day. */
const addedUp = (here: Prisma.Sql, by: Prisma.Sql, { asOf }: Scope): Prisma.Sql =>
  asOf === undefined
    ? Prisma.sql`SELECT ${by}, sum(n)::int AS n FROM "Count" WHERE ${here} AND n > 0 GROUP BY 1`
    : Prisma.sql`SELECT ${by}, sum(n)::int AS n FROM "CountChange"
        WHERE ${here} AND day <= ${asOf.day}::text::date GROUP BY 1 HAVING sum(n) > 0`

/** The same of these codes alone. */
export const countsOf = (kind: string, codes: readonly string[], scope: Scope): Prisma.Sql =>
  addedUp(within(kind, scope, Prisma.sql`code = ANY(${[...codes]})`), Prisma.sql`code`, scope)

/** The same summed by the entry whose id follows the beginning, as id and n. */
export const sumsByEntry = (kind: string, beginning: string, scope: Scope): Prisma.Sql =>
  addedUp(
    within(kind, scope, begins(beginning)),
    Prisma.sql`substr(code, ${beginning.length + 1}::int, 36) AS id`,
    scope,
  )

type Row = { kind: string; code: string; n: number }

/** How many entries of these kinds had these codes at the end of the scope's day, outcomes as judged on it. */
export async function sumCountChanges(
  kinds: readonly string[],
  codes: readonly string[],
  scope: Scope,
): Promise<(kind: string, code: string) => number> {
  const rows = await ask<Row[]>`
    SELECT kind, code, sum(n)::int AS n FROM "CountChange"
    WHERE kind = ANY(${[...kinds]}) AND relationship = ${scope.relationship ?? ''} AND code = ANY(${[...codes]})
      AND day <= ${judgedOn(scope.asOf)}::text::date
    GROUP BY 1, 2`
  return (kind, code) => rows.find((row) => row.kind === kind && row.code === code)?.n ?? 0
}
