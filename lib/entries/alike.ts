import 'server-only'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { Localised } from '@/lib/fields/field'
import { matching } from './listing'
import { folded } from './search-text'

/** `likeness` of the nearest name is from 0 to 1; `same` when the two may well be one. */
export type Alike = {
  id: string
  kind: string
  slug: string
  names: Localised
  likeness: number
  same: boolean
}

/** Of a text as common as “project”, no more entries than this are compared. */
const compared = 500

/** Names that differ in their numbers are different things: phase 1 and phase 2. */
const numbersIn = (text: string): string => (text.match(/\d+/g) ?? []).join(' ')

/** From here on two names are asked about before a new entry is sent. */
const veryAlike = 0.7

/**
 * Public entries with a name like the text, in any language, the nearest first.
 * @param text at least two characters, else nothing is like it
 */
export async function findAlike(kinds: readonly string[], text: string, limit: number): Promise<Alike[]> {
  const wanted = folded(text).slice(0, 300)
  if ([...wanted].length < 2) return []
  const pattern = `%${wanted.replace(/[\\%_]/g, '\\$&')}%`
  const rows = await db.$queryRaw<Omit<Alike, 'same'>[]>(Prisma.sql`
    WITH found AS MATERIALIZED (
      (SELECT e.id, e.kind, e.slug, e.names FROM "Entry" e
       WHERE e.state = 'published' AND e.kind = ANY(${kinds}::text[]) AND ${wanted} <% entry_names(e.names)
       LIMIT ${compared})
      UNION
      (SELECT e.id, e.kind, e.slug, e.names FROM "Entry" e
       WHERE e.state = 'published' AND e.kind = ANY(${kinds}::text[])
         AND ${matching(wanted)} AND entry_names(e.names) LIKE ${pattern}
       LIMIT ${compared}))
    SELECT found.*, (
      SELECT max(greatest(similarity(entry_names(jsonb_build_object('en', name.value)), ${wanted}),
                          0.9 * word_similarity(${wanted}, entry_names(jsonb_build_object('en', name.value))) - 0.3))
      FROM jsonb_each_text(found.names) AS name)::float8 AS likeness
    FROM found
    ORDER BY likeness DESC, found.slug LIMIT ${limit}`)
  return rows.map((row) => ({ ...row, same: isSame(row, wanted) }))
}

const isSame = ({ names, likeness }: Omit<Alike, 'same'>, wanted: string): boolean =>
  Object.values(names).some((name) => {
    const own = folded(name)
    return own === wanted || (likeness >= veryAlike && numbersIn(own) === numbersIn(wanted))
  })
