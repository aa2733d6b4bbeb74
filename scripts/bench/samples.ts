import type pg from 'pg'

type Row = {
  id: string
  kind: string
  slug: string
  names: Record<string, string>
  name: string
  main: string
}

export type Samples = {
  projects: number
  relationships: string[]
  sectors: string[]
  /** Entries of all kinds, in an order that says nothing. */
  entries: Row[]
  /** Days between the first publication and yesterday, in an order that says nothing. */
  days: string[]
}

const wanted = 6000

/** Takes what the requests are made of from the database: the same from the same data. */
export async function readSamples(client: pg.Client): Promise<Samples> {
  const ask = async <R extends pg.QueryResultRow>(sql: string, values: unknown[] = []) =>
    (await client.query<R>(sql, values)).rows
  const [count] = await ask<{ projects: number; all: number }>(
    `SELECT count(*) FILTER (WHERE kind = 'project')::int AS projects, count(*)::int AS all
     FROM "Entry" WHERE state = 'published'`,
  )
  const share = Math.min(100, (150 * wanted) / Math.max(1, count?.all ?? 0))
  const entries = await ask<Row>(
    `SELECT e.id, e.kind, e.slug, e.names,
       left(coalesce(f.names->>'en', f.names->>'zh', f.names->>'ms'), 200) AS name, coalesce(f."mainTo", '-infinity')::text AS main
     FROM "Entry" e TABLESAMPLE BERNOULLI ($1) REPEATABLE (1)
     JOIN "Facet" f ON f."entryId" = e.id AND f."validTo" IS NULL
     WHERE e.state = 'published' ORDER BY md5(e.id::text) LIMIT ${wanted}`,
    [share],
  )
  const days = await ask<{ day: string }>(
    `SELECT day FROM (
       SELECT DISTINCT (first + n * greatest(1, current_date - 1 - first) / 400)::text AS day
       FROM (SELECT min("publishedAt")::date AS first FROM "Revision") AS begun, generate_series(1, 400) AS n
     ) AS spread ORDER BY md5(day)`,
  )
  return {
    projects: count?.projects ?? 0,
    relationships: (await ask<{ slug: string }>('SELECT slug FROM "Relationship" ORDER BY 1')).map(
      ({ slug }) => slug,
    ),
    sectors: (
      await ask<{ slug: string }>(
        `SELECT slug FROM "Entry" WHERE kind = 'sector' AND state = 'published' ORDER BY 1`,
      )
    ).map(({ slug }) => slug),
    entries,
    days: days.map(({ day }) => day),
  }
}
