import 'server-only'
import { ask } from '@/lib/db/ask'
import { Prisma } from '@/lib/db/generated/client'
import type { Named } from './entry'
import { readSearchQuery } from './search-query'
import { tsQuery } from './search-sql'
import { searchable } from './simplified'

/** `likeness` of the nearest name is from 0 to 1; `same` when the two may well be one. */
export type Alike = Named & { likeness: number; same: boolean }

/** Of a text as common as “project”, no more entries than this are compared. */
const compared = 400

/** Names that differ in their numbers are different things: phase 1 and phase 2. */
const numbersIn = (text: string): string => (text.match(/\d+/g) ?? []).join(' ')

/** From here on two names are asked about before a new entry is sent. */
const veryAlike = 0.7

/**
 * Public entries with a name like the text, in any language or script, the nearest first: names that have its words,
 * or most of its letters. @param text at least two characters, else nothing is like it
 */
export async function findAlike(kinds: readonly string[], text: string, limit: number): Promise<Alike[]> {
  const wanted = searchable(text).slice(0, 200)
  const query = readSearchQuery(wanted)
  if (!query || [...wanted].length < 2) return []
  const among = Prisma.sql`SELECT e.id, e.kind, e.slug, e.names, e."nameText" FROM "Entry" e
    WHERE e.state = 'published' AND e.kind = ANY(${[...kinds]})`
  const rows = await ask<(Named & { nearest: string; likeness: number })[]>`
    WITH found AS (
      (${among} AND ${wanted} <% e."nameText" LIMIT ${compared})
      UNION (${among} AND e."nameVector" @@ ${tsQuery(query)} LIMIT ${compared}))
    SELECT id, kind, slug, names, near.name AS nearest, near.likeness
    FROM found CROSS JOIN LATERAL (
      SELECT name, similarity(name, ${wanted})::float8 AS likeness
      FROM unnest(string_to_array(trim(both E'\n' FROM found."nameText"), E'\n')) AS name
      ORDER BY likeness DESC, name LIMIT 1) AS near
    ORDER BY near.likeness DESC, length(near.name), id LIMIT ${limit}`
  return rows.map(({ nearest, ...row }) => {
    const alike = row.likeness >= veryAlike && numbersIn(nearest) === numbersIn(wanted)
    return { ...row, same: nearest === wanted || alike }
  })
}
