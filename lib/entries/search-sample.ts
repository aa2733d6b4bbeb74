import 'server-only'
import { ask } from '@/lib/db/ask'
import { Prisma } from '@/lib/db/generated/client'
import { allOf } from './search-sql'

/** How common something is that is searched for: as a whole, whether more than some thousand entries are likely to hold it. */
export type Commonness = {
  /** All of it together. */
  whole: boolean
  /** All of it in a name. */
  named: boolean
  /** About how many entries hold each part, in the order given. */
  parts: number[]
}

/** Entries of so many pages of their table are looked at, the same while nothing is published: some thousand. */
const pages = 200
/** What more entries hold than these is common, and in names. */
const many = { anywhere: 4000, names: 2000 }

const isCommon = (entries: number) => entries > many.anywhere

/** An index collects what is so many times as common as the rarest part more slowly than the entries found are read. */
const notWorth = 3

/**
 * The parts by which entries are looked for in an index: those that are rare, else the rarest and what is about as
 * common. The others are read from the entries found.
 */
export function lookedFor(parts: readonly Prisma.Sql[], { parts: holding }: Commonness): Prisma.Sql[] {
  const rare = parts.filter((_, n) => !isCommon(holding[n] ?? 0))
  const least = Math.min(...holding)
  return rare.length > 0 ? rare : parts.filter((_, n) => (holding[n] ?? 0) <= least * notWorth)
}

/** Judges by a sample of all entries, in the same time for any number of them. @param parts of `partsOf` */
export async function sampleSearch(parts: readonly Prisma.Sql[]): Promise<Commonness> {
  const holding = (what: Prisma.Sql) => Prisma.sql`count(*) FILTER (WHERE ${what})`
  const percent = Prisma.sql`least(100, 100 * ${pages}::float8 * 8192 / greatest(1, pg_relation_size('"Entry"')))`
  const [row] = await ask<{ named: number; holding: number[] }[]>`
    SELECT 100 * named / ${percent} AS named,
      ARRAY(SELECT 100 * hits / ${percent} FROM unnest(hits) AS hits) AS holding
    FROM (
      SELECT ${holding(Prisma.sql`e."nameVector" @@ ${allOf(parts)}`)} AS named,
        ARRAY[${Prisma.join([allOf(parts), ...parts].map((what) => holding(Prisma.sql`e."searchVector" @@ ${what}`)))}] AS hits
      FROM "Entry" e TABLESAMPLE SYSTEM (${percent}) REPEATABLE (1)
    ) AS sample`
  const [whole = 0, ...each] = row?.holding ?? []
  return { whole: isCommon(whole), named: (row?.named ?? 0) > many.names, parts: each }
}
