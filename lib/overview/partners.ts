import 'server-only'
import { findHomes } from '@/lib/companies/queries'
import { ask } from '@/lib/db/ask'
import { Prisma } from '@/lib/db/generated/client'
import type { Named } from '@/lib/entries/entry'
import { findNamed } from '@/lib/entries/naming'
import { countsAt } from './counts-at'
import { leadingAtMost, listLeadingCompanies } from './figures'
import { inScope, type Scope } from './scope'

/** A company with the country of its head office, ISO 3166-1 alpha-2. */
export type Partner = Named & { country: string | null }

/** In how many projects two companies take part together; `one` and `other` are entry ids. */
export type SharedProjects = { one: string; other: string; n: number }

export type Partners = {
  /** Who shares projects with whom among those with the most roles, most shared projects first. */
  companies: Partner[]
  pairs: SharedProjects[]
  /** Companies that share projects with one of the others looked at, shown or not. */
  sharing: number
  /** How many companies have roles in projects at all, and how many of them were looked at. */
  total: number
  lookedAt: number
}

/**
 * Who works with whom among the leading companies: two of them share a project when both take part in it.
 * @param limit at most so many companies
 */
export function listPartners(scope: Scope, limit: number): Promise<Partners> {
  return inScope(`partners ${limit}`, scope, async () => {
    const { rows, total } = await listLeadingCompanies(scope, leadingAtMost)
    const all = await countShared(rows.map(({ id }) => id).sort(), scope)
    const shared = new Map<string, number>()
    for (const { one, other, n } of all)
      for (const id of [one, other]) shared.set(id, (shared.get(id) ?? 0) + n)
    const sharing = rows.filter(({ id }) => shared.has(id))
    const companies = sharing
      .sort((a, b) => (shared.get(b.id) ?? 0) - (shared.get(a.id) ?? 0) || (a.slug < b.slug ? -1 : 1))
      .slice(0, limit)
      .map(({ id, kind, slug, names, country }) => ({ id, kind, slug, names, country }))
    const shown = new Set(companies.map(({ id }) => id))
    const pairs = all.filter(({ one, other }) => shown.has(one) && shown.has(other))
    return { companies, pairs, sharing: sharing.length, total, lookedAt: rows.length }
  })
}

/** Each pair is looked up by itself. @param ids in order */
function countShared(ids: readonly string[], { relationship, asOf }: Scope): Promise<SharedProjects[]> {
  const codes = ids.flatMap((one, index) =>
    ids.slice(index + 1).map((other) => `company+company:${one}+${other}`),
  )
  const here = Prisma.sql`
    kind = 'project' AND relationship = ${relationship ?? ''} AND code = ANY(${codes})`
  const counted = asOf
    ? Prisma.sql`SELECT code, sum(n)::int AS n FROM "CountChange"
        WHERE ${here} AND day <= ${asOf.day}::text::date GROUP BY code HAVING sum(n) > 0`
    : Prisma.sql`SELECT code, n FROM "Count" WHERE ${here} AND n > 0`
  return ask<SharedProjects[]>`
    SELECT split_part(split_part(code, ':', 2), '+', 1) AS one, split_part(code, '+', 3) AS other, n
    FROM (${counted}) AS counted ORDER BY n DESC, code`
}

/** With whom one company works: partners with the number of shared projects, most first, and how many there are. */
export type PartnersOf = { rows: (Partner & { n: number })[]; total: number }

/** @param limit at most so many partners */
export function listPartnersOf(company: string, scope: Scope, limit: number): Promise<PartnersOf> {
  return inScope(`partners of ${company} ${limit}`, scope, async () => {
    const first = countsAt('project', `company+company:${company}+`, scope)
    const rows = await ask<{ id: string; n: number; total: number }[]>`
      SELECT id, n, (count(*) OVER ())::int AS total FROM (
        SELECT split_part(code, '+', 3) AS id, n FROM (${first}) AS found
        UNION ALL
        SELECT split_part(split_part(code, ':', 2), '+', 1), n FROM (${countsOfSecond(company, scope)}) AS found
      ) AS found ORDER BY n DESC, id LIMIT ${limit}`
    const partners = await nameCompanies(
      rows.map(({ id }) => id),
      scope,
    )
    return {
      rows: rows.flatMap(({ id, n }) => {
        const partner = partners.get(id)
        return partner ? { ...partner, n } : []
      }),
      total: rows[0]?.total ?? 0,
    }
  })
}

/** Counts of the pairs in which a company stands second. */
function countsOfSecond(company: string, { relationship, asOf }: Scope): Prisma.Sql {
  const here = Prisma.sql`code LIKE 'company+company:%' AND split_part(code, '+', 3) = ${company}
    AND kind = 'project' AND relationship = ${relationship ?? ''}`
  return asOf
    ? Prisma.sql`SELECT code, sum(n)::int AS n FROM "CountChange"
        WHERE ${here} AND day <= ${asOf.day}::text::date GROUP BY code HAVING sum(n) > 0`
    : Prisma.sql`SELECT code, n FROM "Count" WHERE ${here} AND n > 0`
}

async function nameCompanies(ids: readonly string[], { asOf }: Scope): Promise<Map<string, Partner>> {
  const [named, homes] = await Promise.all([findNamed(ids, asOf), findHomes(ids, asOf)])
  return new Map(Object.entries(named).map(([id, name]) => [id, { ...name, country: homes[id] ?? null }]))
}
