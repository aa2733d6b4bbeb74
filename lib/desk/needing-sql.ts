import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { daysAfter, dormantAfterMonths, monthsBefore } from '@/lib/entries/outcome'
import { type Need, soonDays } from './needs'

/** Where a need is found: rows with the `id` of an entry and a `day`, and their order along an index. */
export type NeedQuestion = { from: Prisma.Sql; id: Prisma.Sql; day: Prisma.Sql; where: Prisma.Sql }

const current = Prisma.sql`"Facet" f`
const facetId = Prisma.sql`f."entryId"`
const open = Prisma.sql`f."validTo" IS NULL AND f."ledgerState" = 'open'`
/** Kinds about whose standing readers ask: a report of one event has one source more often than not. */
const judged = Prisma.sql`f.kind IN ('agreement', 'commitment', 'project')`
const over = Prisma.sql`('expired', 'lapsed', 'terminated', 'superseded')`

const inFacets = (slug: string | null) =>
  slug === null ? Prisma.sql`true` : Prisma.sql`f.relationship = ${slug}`

/**
 * The question of each need, each a walk along one index, in its order, of which a page reads its own rows only:
 * overdue `Facet_queue_by_due_date`; dormant and soon dormant `Facet_queue_by_confirmation`; disputed and of a single
 * source `Facet_queue_by_verification`; lapsing `Agreement_by_end` and `Participation_by_end`, whose rows of the next
 * days are gathered; dead links `LinkCheck_dead`.
 * @param today the UTC day, `YYYY-MM-DD`
 */
export function questionOf(need: Need, relationship: string | null, today: string): NeedQuestion {
  const quiet = (day: string) => Prisma.sql`${monthsBefore(day, dormantAfterMonths)}::text::date`
  const now = Prisma.sql`${today}::text::date`
  const soon = daysAfter(today, soonDays)
  const scope = inFacets(relationship)
  const notLate = Prisma.sql`(f."dueTo" IS NULL OR f."dueTo" >= ${now})`
  const confirmed = Prisma.sql`f."lastConfirmedTo"`
  const verified = (code: string): NeedQuestion => ({
    from: current,
    id: facetId,
    day: Prisma.sql`coalesce(f."lastConfirmedTo", 'infinity'::date)`,
    where: Prisma.sql`f."validTo" IS NULL AND f.verification = ${code} AND ${judged} AND ${scope}`,
  })
  switch (need) {
    case 'overdue':
      return {
        from: current,
        id: facetId,
        day: Prisma.sql`f."dueTo"`,
        where: Prisma.sql`${open} AND f."dueTo" < ${now} AND ${scope}`,
      }
    case 'dormant':
      return {
        from: current,
        id: facetId,
        day: confirmed,
        where: Prisma.sql`${open} AND ${confirmed} < ${quiet(today)} AND ${notLate} AND ${scope}`,
      }
    case 'dormant_soon':
      return {
        from: current,
        id: facetId,
        day: confirmed,
        where: Prisma.sql`${open} AND ${confirmed} >= ${quiet(today)} AND ${confirmed} < ${quiet(soon)}
          AND ${notLate} AND ${scope}`,
      }
    case 'disputed':
      return verified('disputed')
    case 'single_source':
      return verified('single_source')
    case 'lapsing':
      return lapsing(relationship, today, soon)
    case 'dead_link':
      return deadLinks(relationship)
  }
}

/** A question for each row on the way, not a join that would begin at the other table. */
const publicEntry = (id: Prisma.Sql, relationship: string | null) => Prisma.sql`
  (SELECT true FROM "Entry" p WHERE p.id = ${id} AND p.state = 'published'
    AND ${relationship === null ? Prisma.sql`true` : Prisma.sql`p.relationship = ${relationship}`})`

function lapsing(relationship: string | null, today: string, soon: string): NeedQuestion {
  const between = Prisma.sql`BETWEEN ${today}::text::date AND ${soon}::text::date`
  const ends = Prisma.sql`(
    SELECT id, min(day) AS day FROM (
      SELECT id, "endsOnTo" AS day FROM "Agreement" WHERE "endsOnTo" ${between} AND status NOT IN ${over}
      UNION ALL
      SELECT "projectId", "toOnTo" FROM "Participation" WHERE "toOnTo" ${between}
    ) AS ending GROUP BY id) AS l`
  return {
    from: ends,
    id: Prisma.sql`l.id`,
    day: Prisma.sql`l.day`,
    where: publicEntry(Prisma.sql`l.id`, relationship),
  }
}

/** Mended by another address or an archived copy, a source is out of this queue at once. */
function deadLinks(relationship: string | null): NeedQuestion {
  const cited =
    relationship === null
      ? Prisma.sql`true`
      : Prisma.sql`(SELECT true FROM "Claim" c JOIN "Entry" e ON e.id = c."entryId"
          WHERE c."sourceId" = k."sourceId" AND c."retiredIn" IS NULL AND e.relationship = ${relationship} LIMIT 1)`
  return {
    from: Prisma.sql`"LinkCheck" k`,
    id: Prisma.sql`k."sourceId"`,
    day: Prisma.sql`(k."deadSince" AT TIME ZONE 'UTC')::date`,
    where: Prisma.sql`k."deadSince" IS NOT NULL
      AND k.url = (SELECT url FROM "Source" s WHERE s.id = k."sourceId" AND s."archivedUrl" IS NULL)
      AND ${publicEntry(Prisma.sql`k."sourceId"`, null)} AND ${cited}`,
  }
}
