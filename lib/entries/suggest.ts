import 'server-only'
import { ask } from '@/lib/db/ask'
import type { Named } from './entry'
import { readSearchQuery } from './search-query'
import { tsQuery } from './search-sql'
import { searchable } from './simplified'
import { cached } from './site-version'

/** So many names with the words are compared. */
const compared = 400

/**
 * Entries of these kinds whose names have or begin with what is being typed: the name itself, names that begin so, the
 * shorter ones first. @param limit at most so many
 */
export function suggestEntries(kinds: readonly string[], text: string, limit: number): Promise<Named[]> {
  const query = readSearchQuery(searchable(text).slice(0, 100))
  if (!query) return Promise.resolve([])
  return cached(`suggest ${kinds} ${limit} ${JSON.stringify(query)}`, () => {
    const beginning = `%\n${query.text.replace(/[\\%_]/g, '\\$&')}%`
    return ask<Named[]>`
      SELECT id, kind, slug, names FROM (
        SELECT e.id, e.kind, e.slug, e.names, e."nameText" FROM "Entry" e
        WHERE e.state = 'published' AND e.kind = ANY(${[...kinds]}) AND e."nameVector" @@ ${tsQuery(query)} LIMIT ${compared}
      ) AS candidate
      ORDER BY ("nameText" LIKE ${beginning}) DESC, length("nameText"), id LIMIT ${limit}`
  })
}
