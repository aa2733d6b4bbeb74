import 'server-only'
import { ask } from '@/lib/db/ask'
import { Prisma } from '@/lib/db/generated/client'
import type { Named } from '@/lib/entries/entry'
import { folded } from '@/lib/entries/search-text'
import { urlKey } from '@/lib/sources/url-key'

/** From here on two names are alike, from 0 to 1, by the three-letter pieces that they share. */
const alikeFrom = 0.45
/** So many are named at most, and so many looked at. */
const [shown, considered] = [5, 200]

/** The public entries of a kind whose names are like these, the likest first; at most five. */
export async function findAlike(
  kind: string,
  names: Readonly<Record<string, string | undefined>>,
  id: string,
) {
  const words = [...new Set(Object.values(names).map((name) => folded(name ?? '')))]
    .filter(Boolean)
    .slice(0, 3)
  if (words.length === 0) return []
  const near = words.map(
    (word) =>
      Prisma.sql`(${word} <% e."nameText" OR e."nameText" LIKE ${`%\n${word.replace(/[\\%_]/g, '\\$&')}\n%`})`,
  )
  return ask<Named[]>`
    WITH near AS (
      SELECT e.id, e.kind, e.slug, e.names FROM "Entry" e
      WHERE e.kind = ${kind} AND e.state = 'published' AND e.id <> ${id}::uuid AND (${Prisma.join(near, ' OR ')})
      LIMIT ${considered}
    )
    SELECT id, kind, slug, names FROM near, LATERAL (
      SELECT max(greatest(similarity(lower(name.value), word), (lower(name.value) = word)::int)) AS likeness
      FROM jsonb_each_text(names) AS name, unnest(${words}::text[]) AS word
    ) AS compared
    WHERE likeness >= ${alikeFrom} ORDER BY likeness DESC, id LIMIT ${shown}`
}

/** Public sources that seem to be the same document under another address: same title, and same publisher or day. */
export async function findElsewhere(source: Readonly<Record<string, unknown>>, id: string): Promise<Named[]> {
  const text = (name: string) => (typeof source[name] === 'string' ? source[name] : null)
  const [title, url] = [text('title'), text('url')]
  if (!title) return []
  const found = await ask<(Named & { urlKey: string | null })[]>`
    SELECT e.id, e.kind, e.slug, e.names, s."urlKey" FROM "Source" s JOIN "Entry" e ON e.id = s.id
    WHERE e.state = 'published' AND e.id <> ${id}::uuid AND ${folded(title)} <% e."nameText"
      AND lower(s.title) = ${title.toLowerCase()}
      AND (lower(s.publisher) = ${text('publisher')?.toLowerCase()} OR s."publishedOn" = ${text('publishedOn')})
    ORDER BY e.id LIMIT ${shown}`
  const own = url && URL.canParse(url) ? urlKey(url) : null
  return found.filter((one) => own === null || one.urlKey !== own).map(({ urlKey: _, ...named }) => named)
}
