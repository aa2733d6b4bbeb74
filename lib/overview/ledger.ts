import 'server-only'
import { findHomes } from '@/lib/companies/queries'
import { ask } from '@/lib/db/ask'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { judgedOn } from '@/lib/entries/as-of'
import { readCitedSources } from '@/lib/entries/cited-sources'
import type { CitedSource, Claim, EntryRow } from '@/lib/entries/entry'
import { type FacetRecord, rowFrom } from '@/lib/entries/facet-rows'
import { findNamed } from '@/lib/entries/naming'
import type { Localised } from '@/lib/fields/field'
import { dayOf } from '@/lib/fields/partial-date'
import { inScope, judgement, readFirst, type Scope, within } from './scope'

/** A commitment or project with what its row on the time axis needs. Dates are EDTF. */
export type LedgerRow = EntryRow & {
  promisedOn: string | null
  dueOn: string | null
  deliveredOn: string | null
  /** Who takes part, in the order stated: countries, and companies by name. */
  countries: string[]
  companies: Localised[]
  /** First days of its developments, oldest first. */
  developments: string[]
  /** The last day on which a source about it was published. */
  lastConfirmedTo: string | null
  /** How many sources it rests on. */
  sources: number
  /** The words that state its date, else those for where it stands. */
  words: { claim: Claim; source: CitedSource } | null
}

const kinds = ['project', 'commitment'] as const

/**
 * Both kinds in the order of need: past the date, due soonest, undated by their latest source, stopped, delivered
 * newest first.
 * @param limit at most so many of each kind
 */
export function listLedger(scope: Scope, limit: number): Promise<LedgerRow[]> {
  return inScope(`ledger ${limit}`, scope, async () => {
    const records = (await Promise.all(kinds.map((kind) => readInOrder(kind, scope, limit)))).flat()
    const today = judgedOn(scope.asOf)
    const rows = records.map((record) => ({ record, row: rowFrom(record, today) }))
    const [developments, agreed, companies, words, counted] = await Promise.all([
      readDevelopments(records, scope),
      readAgreementDates(records, scope),
      readCompanies(records, scope),
      readWords(
        rows.map(({ row }) => row),
        scope,
      ),
      countSources(rows.map(({ row }) => row)),
    ])
    return rows.map(({ record, row }) => ({
      ...row,
      promisedOn: record.promisedOn ?? earliest(agreed, agreementsOf(record)),
      dueOn: record.dueOn,
      deliveredOn: record.deliveredOn,
      ...partiesOf(record, companies),
      developments: developments.get(row.id) ?? [],
      lastConfirmedTo: record.lastConfirmedTo && dayOf(record.lastConfirmedTo),
      sources: counted.get(row.id) ?? 0,
      words: words.get(row.id) ?? null,
    }))
  })
}

/** When agreements that entries are under were signed or issued, as precise as stated, the earliest first. */
async function readAgreementDates(
  records: readonly FacetRecord[],
  scope: Scope,
): Promise<Map<string, string>> {
  const ids = records.flatMap(agreementsOf)
  const rows = await ask<{ id: string; date: string }[]>`
    SELECT f."entryId" AS id, coalesce(r.data->>'signedOn', r.data->>'issuedOn') AS date
    FROM "Facet" f JOIN "Revision" r ON r."entryId" = f."entryId" AND r.number = f.revision
    WHERE ${within(['agreement'], { ...scope, relationship: null })} AND f."entryId" = ANY(${ids}::uuid[])
      AND f."mainFrom" IS NOT NULL
    ORDER BY f."mainFrom", f."entryId"`
  return new Map(rows.map(({ id, date }) => [id, date]))
}

const earliest = (inOrder: ReadonlyMap<string, string>, ids: readonly string[]): string | null =>
  [...inOrder].find(([id]) => ids.includes(id))?.[1] ?? null

const agreementsOf = ({ values }: FacetRecord): string[] =>
  [values.agreements, values.agreement].flat().filter((id) => typeof id === 'string')

/** The parts of the order of need are read one by one, each along its index, until there are enough. */
async function readInOrder(kind: string, scope: Scope, limit: number): Promise<FacetRecord[]> {
  const open = Prisma.sql`f."ledgerState" = 'open'`
  const byDueDate = Prisma.sql`f."dueTo", f."entryId"`
  const byConfirmation = Prisma.sql`f."lastConfirmedTo" DESC NULLS LAST, f."entryId"`
  const parts = [
    { where: Prisma.sql`${open} AND f."dueTo" < ${judgement(scope)}`, order: byDueDate },
    { where: Prisma.sql`${open} AND f."dueTo" >= ${judgement(scope)}`, order: byDueDate },
    { where: Prisma.sql`${open} AND f."dueTo" IS NULL`, order: byConfirmation },
    {
      where: Prisma.sql`f."ledgerState" <> 'open' AND f."ledgerState" = 'stopped'`,
      order: byConfirmation,
    },
    {
      where: Prisma.sql`f."ledgerState" <> 'open' AND f."ledgerState" = 'delivered'`,
      order: byConfirmation,
    },
  ]
  const found: FacetRecord[] = []
  for (const part of parts) {
    if (found.length >= limit) break
    found.push(...(await readFirst([kind], scope, { ...part, limit: limit - found.length })))
  }
  return found
}

async function readDevelopments(
  records: readonly FacetRecord[],
  scope: Scope,
): Promise<Map<string, string[]>> {
  const ids = records.map(({ id }) => id)
  const rows = await ask<{ subject: string; on: string }[]>`
    SELECT r.data->>'subject' AS subject, f."mainFrom"::text AS on FROM "Facet" f
    JOIN "Revision" r ON r."entryId" = f."entryId" AND r.number = f.revision
    WHERE ${within(['development'], { ...scope, relationship: null })} AND f.refs && ${ids}::uuid[]
      AND f."mainFrom" IS NOT NULL
    ORDER BY f."mainFrom"`
  const found = new Map<string, string[]>()
  for (const { subject, on } of rows) found.set(subject, [...(found.get(subject) ?? []), on])
  return found
}

type Party = { country: string | null; names: Localised }
type Item = { company?: string | null; country?: string | null }

const itemsOf = ({ values }: FacetRecord) => (values.participants ?? values.madeBy ?? []) as Item[]

async function readCompanies(records: readonly FacetRecord[], { asOf }: Scope): Promise<Map<string, Party>> {
  const ids = [
    ...new Set(records.flatMap((record) => itemsOf(record).flatMap(({ company }) => company ?? []))),
  ]
  const [named, homes] = await Promise.all([findNamed(ids, asOf), findHomes(ids, asOf)])
  return new Map(Object.values(named).map(({ id, names }) => [id, { country: homes[id] ?? null, names }]))
}

function partiesOf(record: FacetRecord, companies: ReadonlyMap<string, Party>) {
  const items = itemsOf(record)
  const ids = new Set(items.flatMap(({ company }) => company ?? []))
  const taking = [...ids].flatMap((id) => companies.get(id) ?? [])
  const countries = [
    ...items.flatMap(({ country }) => country ?? []),
    ...taking.flatMap(({ country }) => country ?? []),
  ]
  return { countries: [...new Set(countries)], companies: taking.map(({ names }) => names) }
}

/** Fields whose words are shown, the most telling first. */
const telling = ['plannedEnd', 'dueOn', 'actualEnd', 'deliveredOn', 'stage', 'status', 'name', 'text']

/** The words for the date of each of these, or for where it stands. */
async function readWords(
  rows: readonly EntryRow[],
  { asOf }: Scope,
): Promise<Map<string, NonNullable<LedgerRow['words']>>> {
  const revisions = await db.revision.findMany({
    where: { OR: rows.map(({ id, revision }) => ({ entryId: id, number: revision })) },
    select: { entryId: true, claims: true },
  })
  const chosen = revisions.flatMap(({ entryId, claims }) => {
    const quoted = (claims as unknown as Claim[]).filter(({ quote, rank }) => quote && rank !== 'deprecated')
    const ranked = telling.flatMap((name) => {
      const own = quoted.filter(({ field }) => field === name)
      return own.find(({ rank }) => rank === 'preferred') ?? own[0] ?? []
    })
    return ranked[0] ? [{ entryId, claim: ranked[0] }] : []
  })
  const sources = await readCitedSources(
    chosen.map(({ claim }) => claim.source),
    asOf,
  )
  return new Map(
    chosen.flatMap(({ entryId, claim }) => {
      const source = sources[claim.source]
      return source ? [[entryId, { claim, source }] as const] : []
    }),
  )
}

/** How many sources the claims of these revisions cite. */
async function countSources(revisions: readonly EntryRow[]): Promise<Map<string, number>> {
  const rows = await ask<{ id: string; n: number }[]>`
    SELECT r."entryId" AS id, count(DISTINCT claim->>'source')::int AS n
    FROM unnest(${revisions.map(({ id }) => id)}::uuid[], ${revisions.map(({ revision }) => revision)}::int[])
      AS wanted (id, number)
    JOIN "Revision" r ON r."entryId" = wanted.id AND r.number = wanted.number
    CROSS JOIN LATERAL jsonb_array_elements(r.claims) AS claim GROUP BY 1`
  return new Map(rows.map(({ id, n }) => [id, n]))
}
