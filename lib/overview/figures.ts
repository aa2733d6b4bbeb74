import 'server-only'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { judgedOn } from '@/lib/entries/as-of'
import type { EntryRow, Named } from '@/lib/entries/entry'
import { rowFrom } from '@/lib/entries/facet-rows'
import { findNamed } from '@/lib/entries/naming'
import type { Place } from '@/lib/fields/field'
import { inScope, readFacets, type Scope, within } from './scope'

export type Placed = EntryRow & { places: { id: string; place: Place; exactness: 'exact' | 'approximate' }[] }

/** Projects with a place, from north to south. @param limit at most so many, the latest changed first */
export function listPlacedProjects(scope: Scope, limit: number): Promise<Placed[]> {
  return inScope(`placed ${limit}`, scope, async () => {
    const records = await readFacets(
      Prisma.sql`${within(['project'], scope)} AND r.data->'places' <> '[]'::jsonb`,
      Prisma.sql`ORDER BY f."updatedAt" DESC, f."entryId" LIMIT ${limit}`,
    )
    const north = ({ places }: Placed) => places[0]?.place.lat ?? -90
    return records
      .map((record) => ({
        ...rowFrom(record, judgedOn(scope.asOf)),
        places: record.values.places as Placed['places'],
      }))
      .sort((a, b) => north(b) - north(a))
  })
}

/** How many projects of each sector have reached which stage, the largest sectors first. */
export type SectorStages = { sector: Named; stages: Record<string, number>; total: number }

/** @param limit at most so many sectors */
export function countSectorsByStage(scope: Scope, limit: number): Promise<SectorStages[]> {
  return inScope(`sectors ${limit}`, scope, async () => {
    const rows = await db.$queryRaw<{ stage: string; sector: string; n: number }[]>`
      SELECT split_part(split_part(code, ':', 2), '+', 1) AS stage, split_part(code, '+', 3) AS sector, count(*)::int AS n
      FROM "Facet" f CROSS JOIN LATERAL unnest(f.codes) AS code
      WHERE ${within(['project'], scope)} AND code LIKE 'stage+sector:%' GROUP BY 1, 2`
    const named = await findNamed(rows.map(({ sector }) => sector))
    const found = new Map<string, SectorStages>()
    for (const { stage, sector, n } of rows) {
      const name = named[sector]
      if (!name) continue
      const line = found.get(sector) ?? { sector: name, stages: {}, total: 0 }
      line.stages[stage] = n
      line.total += n
      found.set(sector, line)
    }
    return [...found.values()]
      .sort((a, b) => b.total - a.total || (a.sector.slug < b.sector.slug ? -1 : 1))
      .slice(0, limit)
  })
}

export type Figure = {
  id: string
  amount: string
  currency: string
  kind: string
  qualifier: 'exact' | 'about' | 'over' | 'up_to' | null
  asOf: string | null
  note: string | null
  entry: EntryRow
}

/** The amounts of projects and companies. @param limit at most so many entries, the latest changed first */
export function listMoneyFigures(scope: Scope, limit: number): Promise<Figure[]> {
  return inScope(`money ${limit}`, scope, async () => {
    const records = await readFacets(
      Prisma.sql`${within(['project', 'company'], { ...scope, relationship: null })}
        AND ${scope.relationship === null ? Prisma.sql`true` : Prisma.sql`(f.kind = 'company' OR f.relationship = ${scope.relationship})`}
        AND jsonb_array_length(r.data->'figures') > 0`,
      Prisma.sql`ORDER BY f."updatedAt" DESC, f."entryId" LIMIT ${limit}`,
    )
    return records.flatMap((record) => {
      const entry = rowFrom(record, judgedOn(scope.asOf))
      return (record.values.figures as Omit<Figure, 'entry'>[]).map((figure) => ({ ...figure, entry }))
    })
  })
}

/** A company with the number of its roles by role. */
export type Participant = Named & { country: string | null; roles: Record<string, number>; total: number }

/** Companies with the most roles in projects, most first; how many there are, with how many roles. @param limit at most so many */
export function listLeadingCompanies(
  scope: Scope,
  limit: number,
): Promise<{ rows: Participant[]; total: number; stated: number }> {
  return inScope(`companies ${limit}`, scope, async () => {
    const roles = await db.$queryRaw<{ company: string; role: string; n: number }[]>`
      SELECT part->>'company' AS company, part->>'role' AS role, count(*)::int AS n
      FROM "Facet" f JOIN "Revision" r ON r."entryId" = f."entryId" AND r.number = f.revision
      CROSS JOIN LATERAL jsonb_array_elements(r.data->'participants') AS part
      WHERE ${within(['project'], scope)} GROUP BY 1, 2`
    const found = new Map<string, { roles: Record<string, number>; total: number }>()
    for (const { company, role, n } of roles) {
      const line = found.get(company) ?? { roles: {}, total: 0 }
      found.set(company, { roles: { ...line.roles, [role]: n }, total: line.total + n })
    }
    const leading = [...found].sort(([a, x], [b, y]) => y.total - x.total || (a < b ? -1 : 1)).slice(0, limit)
    const ids = leading.map(([id]) => id)
    const [named, countries] = await Promise.all([
      findNamed(ids),
      db.company.findMany({ where: { id: { in: ids } }, select: { id: true, headquarters: true } }),
    ])
    const country = new Map(countries.map(({ id, headquarters }) => [id, headquarters]))
    const rows = leading.flatMap(([id, line]) => {
      const name = named[id]
      return name ? { ...name, country: country.get(id) ?? null, ...line } : []
    })
    return { rows, total: found.size, stated: roles.reduce((sum, { n }) => sum + n, 0) }
  })
}
