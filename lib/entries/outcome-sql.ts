import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { dormantAfterMonths, monthsBefore, type TalliedOutcome, talliedOutcomes } from './outcome'

/** When which became of a facet f, as `outcomeOf` says it: never two, and each as the indexes over open promises have it. */
function conditionsOn(day: string): Record<TalliedOutcome, Prisma.Sql> {
  const open = Prisma.sql`f."ledgerState" = 'open'`
  const due = Prisma.sql`${day}::text::date`
  const quietSince = Prisma.sql`${monthsBefore(day, dormantAfterMonths)}::text::date`
  const heardOf = Prisma.sql`(f."lastConfirmedTo" IS NULL OR f."lastConfirmedTo" >= ${quietSince})`
  return {
    overdue: Prisma.sql`${open} AND f."dueTo" < ${due}`,
    dormant: Prisma.sql`${open} AND (f."dueTo" IS NULL OR f."dueTo" >= ${due}) AND f."lastConfirmedTo" < ${quietSince}`,
    no_date: Prisma.sql`${open} AND f."dueTo" IS NULL AND ${heardOf}`,
    under_way: Prisma.sql`${open} AND f."dueTo" >= ${due} AND ${heardOf}`,
    delivered: Prisma.sql`f."ledgerState" = 'delivered'`,
    stopped: Prisma.sql`f."ledgerState" = 'stopped'`,
  }
}

/**
 * What became of a facet f, for counting in the database; null where nothing was promised.
 * @param day by which lateness is judged, `YYYY-MM-DD`
 */
export function talliedOutcome(day: string): Prisma.Sql {
  const conditions = conditionsOn(day)
  const cases = talliedOutcomes.map((outcome) => Prisma.sql`WHEN ${conditions[outcome]} THEN ${outcome}`)
  return Prisma.sql`(CASE ${Prisma.join(cases, ' ')} END)`
}

/** That one of these became of a facet f. */
export function becameOneOf(outcomes: readonly string[], day: string): Prisma.Sql {
  const conditions = conditionsOn(day)
  const wanted = talliedOutcomes.filter((outcome) => outcomes.includes(outcome))
  const one = wanted.map((outcome) => Prisma.sql`(${conditions[outcome]})`)
  return one.length > 0 ? Prisma.sql`(${Prisma.join(one, ' OR ')})` : Prisma.sql`false`
}
