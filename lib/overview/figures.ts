import 'server-only'
import { findHomes } from '@/lib/companies/queries'
import { ask } from '@/lib/db/ask'
import { Prisma } from '@/lib/db/generated/client'
import { judgedOn } from '@/lib/entries/as-of'
import type { EntryRow, Named } from '@/lib/entries/entry'
import { rowFrom } from '@/lib/entries/facet-rows'
import { findNamed } from '@/lib/entries/naming'
import type { Place } from '@/lib/fields/field'
import { codesIn } from './codes-in'
import { countsAt, countsOf, sumsByEntry } from './counts-at'
import { changedBy, inScope, latest, readFirst, type Scope } from './scope'

export type Placed = EntryRow & { places: { id: string; place: Place; exactness: 'exact' | 'approximate' }[] }

/** That a place stands in the values, looked up in the order in which facets f are walked. */
const hasPlace = (scope: Scope): Prisma.Sql => Prisma.sql`
  ${changedBy(scope)} AND EXISTS (
    SELECT FROM "Revision" r WHERE r."entryId" = f."entryId" AND r.number = f.revision
      AND jsonb_array_length(r.data->'places') > 0)`

/** Projects with a place, from north to south. @param limit at most so many, the latest changed first */
export function listPlacedProjects(scope: Scope, limit: number): Promise<Placed[]> {
  return inScope(`placed ${limit}`, scope, async () => {
    const records = await readFirst(['project'], scope, { where: hasPlace(scope), order: latest, limit })
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
    const rows = await ask<{ stage: string; sector: string; n: number }[]>`
      SELECT split_part(split_part(code, ':', 2), '+', 1) AS stage, split_part(code, '+', 3) AS sector, n
      FROM (${countsAt('project', 'stage+sector:', scope)}) AS counted`
    const named = await findNamed(
      rows.map(({ sector }) => sector),
      scope.asOf,
    )
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

/** A company with the number of its roles by role. */
export type Participant = Named & { country: string | null; roles: Record<string, number>; total: number }

const byCompany = 'company+role:'

type Leading = { id: string; total: number; companies: number; stated: number }

/** How often companies have each role, by company. */
async function countRoles(
  ids: readonly string[],
  scope: Scope,
): Promise<Map<string, Record<string, number>>> {
  const codes = ids.flatMap((id) =>
    codesIn('project', 'participants', 'role').map((role) => `${byCompany}${id}+${role}`),
  )
  const rows = await ask<{ code: string; n: number }[]>(countsOf('project', codes, scope))
  const found = new Map<string, Record<string, number>>()
  for (const { code, n } of rows) {
    const [id = '', role = ''] = code.slice(byCompany.length).split('+')
    found.set(id, { ...found.get(id), [role]: n })
  }
  return found
}

type Leaders = { rows: Participant[]; total: number; stated: number }

/** So many leading companies are known. */
export const leadingAtMost = 40

/**
 * Companies with the most roles in projects, most first; how many there are, with how many roles. A role that a company
 * has twice in one project counts once. @param limit at most so many of `leadingAtMost`
 */
export async function listLeadingCompanies(scope: Scope, limit: number): Promise<Leaders> {
  const { rows, ...counted } = await readLeading(scope)
  return { rows: rows.slice(0, limit), ...counted }
}

function readLeading(scope: Scope): Promise<Leaders> {
  return inScope('companies', scope, async () => {
    const leading = await ask<Leading[]>`
      SELECT id, n AS total, (count(*) OVER ())::int AS companies, (sum(n) OVER ())::int AS stated
      FROM (${sumsByEntry('project', byCompany, scope)}) AS summed ORDER BY n DESC, id LIMIT ${leadingAtMost}`
    const ids = leading.map(({ id }) => id)
    const [roles, named, countries] = await Promise.all([
      countRoles(ids, scope),
      findNamed(ids, scope.asOf),
      findHomes(ids, scope.asOf),
    ])
    const rows = leading.flatMap(({ id, total }) => {
      const name = named[id]
      return name ? { ...name, country: countries[id] ?? null, roles: roles.get(id) ?? {}, total } : []
    })
    return { rows, total: leading[0]?.companies ?? 0, stated: leading[0]?.stated ?? 0 }
  })
}
