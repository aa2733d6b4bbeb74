import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { dormantAfterMonths, monthsBefore } from './outcome'

/**
 * What became of a facet f, as `outcomeOf` says it, for counting and filtering in the database.
 * @param day by which lateness is judged, `YYYY-MM-DD`
 */
export const talliedOutcome = (day: string): Prisma.Sql => Prisma.sql`(CASE
  WHEN f."ledgerState" IS NULL OR f."ledgerState" <> 'open' THEN f."ledgerState"
  WHEN f."dueTo" < ${day}::text::date THEN 'overdue'
  WHEN f."lastConfirmedTo" < ${monthsBefore(day, dormantAfterMonths)}::text::date THEN 'dormant'
  WHEN f."dueTo" IS NULL THEN 'no_date'
  ELSE 'under_way' END)`
