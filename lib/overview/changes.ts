import 'server-only'
import { ask } from '@/lib/db/ask'
import { Prisma } from '@/lib/db/generated/client'
import { judgedOn } from '@/lib/entries/as-of'
import { readCitedSources } from '@/lib/entries/cited-sources'
import type { CitedSource, EntryRow, Named } from '@/lib/entries/entry'
import { rowFrom } from '@/lib/entries/facet-rows'
import { findNamed } from '@/lib/entries/naming'
import { inScope, readFirst, type Scope } from './scope'

export type Change = EntryRow & { subject: Named | null; source: CitedSource | null }

/** The latest dated developments, newest first, each with what it is about and a source. */
export function listLatestDevelopments(scope: Scope, limit: number): Promise<Change[]> {
  return inScope(`changes ${limit}`, scope, async () => {
    const records = await readFirst(['development'], scope, {
      where: Prisma.sql`f."mainTo" IS NOT NULL`,
      order: Prisma.sql`coalesce(f."mainTo", '-infinity'::date) DESC, f."entryId" DESC`,
      limit,
    })
    const claims = await ask<{ entryId: string; sourceId: string }[]>`
      SELECT r."entryId", claim->>'source' AS "sourceId"
      FROM unnest(${records.map(({ id }) => id)}::uuid[], ${records.map(({ revision }) => revision)}::int[])
        AS wanted (id, number)
      JOIN "Revision" r ON r."entryId" = wanted.id AND r.number = wanted.number
      CROSS JOIN LATERAL jsonb_array_elements(r.claims) AS claim WHERE claim->>'field' = 'on'
      ORDER BY claim->>'rank' = 'preferred' DESC, claim->>'rank' = 'normal' DESC, claim->>'id'`
    const [named, sources] = await Promise.all([
      findNamed(
        records.flatMap(({ values }) => (typeof values.subject === 'string' ? values.subject : [])),
        scope.asOf,
      ),
      readCitedSources(
        claims.map(({ sourceId }) => sourceId),
        scope.asOf,
      ),
    ])
    return records.map((record) => {
      const cited = claims.find(({ entryId }) => entryId === record.id)?.sourceId
      return {
        ...rowFrom(record, judgedOn(scope.asOf)),
        subject: named[String(record.values.subject)] ?? null,
        source: (cited && sources[cited]) || null,
      }
    })
  })
}
