import 'server-only'
import { ask } from '@/lib/db/ask'
import { Prisma } from '@/lib/db/generated/client'
import { allOf } from './search-sql'

/** How common something is that is searched for: whether more than some thousand entries are likely to hold it. */
export type Commonness = {
  /** All of it together. */
  whole: boolean
  /** All of it in a name. */
  named: boolean
  /** Each part, in the order given. */
  parts: boolean[]
}

/** Entries of so many pages of their table are looked at, the same while nothing is published: some thousand. */
const pages = 200
/** What more entries hold than these is common, and in names. */
const many = { anywhere: 4000, names: 2000 }

/** Judges by a sample of all entries, in the same time for any number of them. @param parts of `partsOf` */
export async function sampleSearch(parts: readonly Prisma.Sql[]): Promise<Commonness> {
  const holding = (what: Prisma.Sql) => Prisma.sql`count(*) FILTER (WHERE ${what})`
  const percent = Prisma.sql`least(100, 100 * ${pages}::float8 * 8192 / greatest(1, pg_relation_size('"Entry"')))`
  const [row] = await ask<{ named: boolean; common: boolean[] }[]>`
    SELECT 100 * named / ${percent} > ${many.names}::int AS named,
      ARRAY(SELECT 100 * hits / ${percent} > ${many.anywhere}::int FROM unnest(hits) AS hits) AS common
    FROM (
      SELECT ${holding(Prisma.sql`e."nameVector" @@ ${allOf(parts)}`)} AS named,
        ARRAY[${Prisma.join([allOf(parts), ...parts].map((what) => holding(Prisma.sql`e."searchVector" @@ ${what}`)))}] AS hits
      FROM "Entry" e TABLESAMPLE SYSTEM (${percent}) REPEATABLE (1)
    ) AS sample`
  const [whole = false, ...each] = row?.common ?? []
  return { whole, named: row?.named ?? false, parts: each }
}
