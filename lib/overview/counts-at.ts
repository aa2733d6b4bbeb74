import 'server-only'
import { ask } from '@/lib/db/ask'
import { Prisma } from '@/lib/db/generated/client'
import { judgedOn } from '@/lib/entries/as-of'
import type { Scope } from './scope'

const literal = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

/** Which stored counts, and whether they stay apart by code or are summed by what stands somewhere in it. */
const counted = (
  kind: string,
  which: Prisma.Sql,
  by: Prisma.Sql,
  { relationship, asOf }: Scope,
): Prisma.Sql => {
  const here = Prisma.sql`kind = ${kind} AND relationship = ${relationship ?? ''} AND ${which}`
  return asOf === undefined
    ? Prisma.sql`SELECT ${by}, sum(n)::int AS n FROM "Count" WHERE ${here} AND n > 0 GROUP BY 1`
    : Prisma.sql`SELECT ${by}, sum(n)::int AS n FROM "CountChange"
        WHERE ${here} AND day <= ${asOf.day}::text::date GROUP BY 1 HAVING sum(n) > 0`
}

const beginsWith = (beginning: string): Prisma.Sql =>
  Prisma.sql`code LIKE ${Prisma.raw(`'${literal(beginning)}%'`)}`

/** The stored counts of a kind's codes that begin so, now or at the end of the scope's day, as code and n above 0. */
export const countsAt = (kind: string, beginning: string, scope: Scope): Prisma.Sql =>
  counted(kind, beginsWith(beginning), Prisma.sql`code`, scope)

/** The same of these codes alone. */
export const countsOf = (kind: string, codes: readonly string[], scope: Scope): Prisma.Sql =>
  counted(kind, Prisma.sql`code = ANY(${[...codes]})`, Prisma.sql`code`, scope)

/** The same summed by the entry whose id follows the beginning, as id and n. */
export const sumsByEntry = (kind: string, beginning: string, scope: Scope): Prisma.Sql =>
  counted(
    kind,
    beginsWith(beginning),
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
