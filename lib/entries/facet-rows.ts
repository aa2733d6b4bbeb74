import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { dayOf } from '@/lib/fields/partial-date'
import type { AnyValues, LedgerLine } from './define'
import type { EntryRow, Named, Verification } from './entry'
import { outcomeOf } from './outcome'

/** A facet joined with its entry and the values of its revision, as the database gives it: names and slug as in its period. */
export type FacetRecord = {
  id: string
  kind: string
  slug: string
  names: Named['names']
  relationship: string | null
  revision: number
  publishedAt: Date
  updatedAt: Date
  verification: string
  lastConfirmedOn: string | null
  lastConfirmedTo: Date | null
  ledgerState: string | null
  ended: boolean
  promisedOn: string | null
  dueOn: string | null
  deliveredOn: string | null
  values: AnyValues
}

/** Columns of `FacetRecord`, from Facet f, Entry e and Revision r. */
export const facetColumns = Prisma.sql`
  e.id, e.kind, f.slug, f.names, f.relationship, f.revision, f."publishedAt", f."updatedAt", f.verification,
  f."lastConfirmedOn", f."lastConfirmedTo", f."ledgerState", f.ended, f."promisedOn", f."dueOn", f."deliveredOn",
  r.data AS values`

export const facetJoins = Prisma.sql`
  JOIN "Entry" e ON e.id = f."entryId"
  JOIN "Revision" r ON r."entryId" = f."entryId" AND r.number = f.revision`

/** What holds now, or held at the end of a day. @param asOf the first instant after that day */
export const holdsAt = (asOf: Date | undefined) =>
  asOf === undefined
    ? Prisma.sql`f."validTo" IS NULL`
    : Prisma.sql`f."validFrom" < ${asOf} AND (f."validTo" IS NULL OR f."validTo" >= ${asOf})`

/** @param today the UTC day by which lateness is judged */
export function rowFrom(record: FacetRecord, today: string): EntryRow {
  const { id, kind, slug, names, relationship, revision, values, lastConfirmedOn, lastConfirmedTo } = record
  const { ledgerState, ended, promisedOn, dueOn, deliveredOn } = record
  const line: LedgerLine | null =
    ledgerState === null
      ? null
      : {
          state: ledgerState as LedgerLine['state'],
          ended,
          promised: promisedOn,
          due: dueOn,
          delivered: deliveredOn,
        }
  return {
    id,
    kind,
    slug,
    names,
    relationship,
    revision,
    publishedAt: record.publishedAt.toISOString(),
    updatedAt: record.updatedAt.toISOString(),
    lastConfirmedOn,
    verification: record.verification as Verification,
    outcome: line && outcomeOf(line, lastConfirmedTo && dayOf(lastConfirmedTo), today),
    values,
  }
}
