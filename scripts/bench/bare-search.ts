import { catalogue } from '@/lib/catalogue'
import type { FacetRecord } from '@/lib/entries/facet-rows'
import { printRow } from '@/lib/entries/json'
import type { Addressing } from '@/lib/entries/json-values'
import { kindLexeme } from '@/lib/entries/record-search'
import { readSearchQuery } from '@/lib/entries/search-query'
import { searchable } from '@/lib/entries/simplified'
import { ask, columns, joins, readNames, referred, toRow } from './bare-rows'

const kinds = [...catalogue.keys()]
const lexeme = (text: string) => `'${text.replace(/['\\]/g, (sign) => sign + sign)}'`

/** The best of each kind by the words of names and of texts; one statement for all questions. */
const best = `
  SELECT ${columns}, best.tier FROM (
    SELECT ranked.* FROM unnest($4::text[], $5::text[]) AS wanted (kind, lexeme)
    CROSS JOIN LATERAL (SELECT wanted.lexeme::tsquery && $1::tsquery AS query) AS q
    CROSS JOIN LATERAL (
      SELECT e.id, least(
          CASE WHEN e."nameText" LIKE $2 THEN 0 END, CASE WHEN e."nameText" LIKE $3 THEN 1 END,
          CASE WHEN e."nameVector" @@ q.query THEN 2 ELSE 3 END) AS tier,
        ts_rank('{0.1, 0.1, 0.2, 1}', e."searchVector", q.query, 1) AS weight, e."updatedAt"
      FROM (
        (SELECT e.id FROM "Entry" e WHERE e."nameVector" @@ q.query AND e.state = 'published' LIMIT 400)
        UNION
        (SELECT e.id FROM "Entry" e WHERE e.kind = wanted.kind AND e."searchVector" @@ q.query
           AND e.state = 'published' ORDER BY e."updatedAt" DESC, e.id LIMIT 200)
      ) AS candidate JOIN "Entry" e ON e.id = candidate.id
      ORDER BY tier, weight DESC, e."updatedAt" DESC, e.id LIMIT 20
    ) AS ranked
  ) AS best
  JOIN "Facet" f ON f."entryId" = best.id AND f."validTo" IS NULL ${joins}
  ORDER BY best.tier, best.weight DESC, best."updatedAt" DESC, best.id`

/** The words as PostgreSQL looks for them: as they begin, or by their English stem. */
async function tsQueryOf(words: readonly string[], grams: readonly string[]): Promise<string> {
  const parts = words.map(
    (_, n) => `(to_tsquery('simple', $${2 * n + 1}) || plainto_tsquery('english', $${2 * n + 2}))`,
  )
  const values = words.flatMap((word) => [lexeme(word) + ([...word].length >= 3 ? ':*' : ''), word])
  const all = [...parts, ...grams.map((_, n) => `$${values.length + n + 1}::tsquery`)]
  const [row] = await ask<{ query: string }>(
    `words ${words.length} ${grams.length}`,
    `SELECT (${all.join(' && ')})::text AS query`,
    [...values, ...grams.map(lexeme)],
  )
  return row?.query ?? ''
}

/** The best entries of every kind for words that occur, as the API answers. */
export async function searchAll(text: string, printing: Addressing): Promise<unknown> {
  const query = readSearchQuery(searchable(text))
  if (!query) return { data: [] }
  const asked = await tsQueryOf(query.words, query.grams)
  const named = query.text.replace(/[\\%_]/g, '\\$&')
  const records = await ask<FacetRecord & { tier: number }>('search', best, [
    asked,
    `%\n${named}\n%`,
    `%\n${named}%`,
    kinds,
    kinds.map((kind) => lexeme(kindLexeme(kind))),
  ])
  const groups = kinds.map((kind) => records.filter((record) => record.kind === kind))
  const place = (group: typeof records) => [0, 1, 1][group[0]?.tier ?? 3] ?? 2
  const rows = groups
    .filter((group) => group.length > 0)
    .sort((a, b) => place(a) - place(b))
    .flat()
    .map(toRow)
  const names = await readNames(referred(rows))
  return { data: rows.map((row) => printRow(row, { ...printing, named: names })) }
}
