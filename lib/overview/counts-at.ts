import 'server-only'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { judgedOn } from '@/lib/entries/as-of'
import type { Scope } from './scope'

const literal = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

/** The stored counts of a kind's codes that begin so, now or at the end of the scope's day, as code and n above 0. */
export const countsAt = (kind: string, beginning: string, { relationship, asOf }: Scope): Prisma.Sql => {
  const here = Prisma.sql`
    kind = ${kind} AND relationship = ${relationship ?? ''} AND code LIKE ${Prisma.raw(`'${literal(beginning)}%'`)}`
  return asOf === undefined
    ? Prisma.sql`SELECT code, n FROM "Count" WHERE ${here} AND n > 0`
    : Prisma.sql`SELECT code, sum(n)::int AS n FROM "CountChange"
        WHERE ${here} AND day <= ${asOf.day}::text::date GROUP BY code HAVING sum(n) > 0`
}

type Row = { kind: string; code: string; n: number }

/** How many entries of these kinds had these codes at the end of the scope's day, outcomes as judged on it. */
export async function sumCountChanges(
  kinds: readonly string[],
  codes: readonly string[],
  scope: Scope,
): Promise<(kind: string, code: string) => number> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT kind, code, sum(n)::int AS n FROM "CountChange"
    WHERE kind = ANY(${[...kinds]}) AND relationship = ${scope.relationship ?? ''} AND code = ANY(${[...codes]})
      AND day <= ${judgedOn(scope.asOf)}::text::date
    GROUP BY 1, 2`
  return (kind, code) => rows.find((row) => row.kind === kind && row.code === code)?.n ?? 0
}
