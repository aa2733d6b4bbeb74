import 'server-only'
import { ask } from '@/lib/db/ask'
import { Prisma } from '@/lib/db/generated/client'
import { amountCode, amountsOf, type StatedAmount } from '@/lib/entries/amount-codes'
import { judgedOn } from '@/lib/entries/as-of'
import type { EntryRow } from '@/lib/entries/entry'
import { type FacetRecord, facetColumns, facetJoins, rowFrom } from '@/lib/entries/facet-rows'
import { countsAt } from './counts-at'
import { inScope, type Scope, within } from './scope'

/** An amount that an entry states, in whole units of a currency by ISO 4217. */
export type Amount = StatedAmount & {
  id: string
  qualifier: 'exact' | 'about' | 'over' | 'up_to' | null
  note: string | null
  entry: EntryRow
}

/** How many projects and companies state an amount of a kind in a currency. */
export type MoneyCount = { kind: string; currency: string; n: number }
/** The same of a year; null for amounts that are of no single year. */
export type MoneyYear = MoneyCount & { year: number | null }

export type Money = {
  /** All there are, by kind and currency. */
  counted: MoneyCount[]
  years: MoneyYear[]
  /** The largest of each kind and currency, never across them; the largest first. */
  largest: Amount[]
}

const kinds = ['project', 'company'] as const

/** Companies belong to no relationship. */
const scopeOf = (kind: (typeof kinds)[number], scope: Scope): Scope =>
  kind === 'company' ? { ...scope, relationship: null } : scope

/**
 * The amounts of projects and companies: how many there are, and the largest.
 * @param each at most so many of a kind and currency
 * @param currencies amounts are given of so many, those that most entries use first; of all they are counted
 */
export function readMoney(scope: Scope, each: number, currencies: number): Promise<Money> {
  return inScope(`money ${each} ${currencies}`, scope, async () => {
    const [counted, years] = await Promise.all([countKinds(scope), countYears(scope)])
    const shown = mostUsed(counted).slice(0, currencies)
    const rungs = counted.filter(({ currency }) => shown.includes(currency))
    const found = await Promise.all(kinds.map((kind) => readLargest(kind, rungs, each, scope)))
    return { counted, years, largest: cut(found.flat(), each) }
  })
}

/** Currencies, those first in which most entries state amounts. */
export function mostUsed(counted: readonly MoneyCount[]): string[] {
  const sums = new Map<string, number>()
  for (const { currency, n } of counted) sums.set(currency, (sums.get(currency) ?? 0) + n)
  return [...sums].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([currency]) => currency)
}

const sumsOf = (beginning: string, scope: Scope): Prisma.Sql =>
  Prisma.join(
    kinds.map((kind) => countsAt(kind, beginning, scopeOf(kind, scope))),
    ' UNION ALL ',
  )

const countKinds = (scope: Scope): Promise<MoneyCount[]> => ask`
  SELECT split_part(split_part(code, ':', 2), '+', 1) AS kind, split_part(code, '+', 3) AS currency, sum(n)::int AS n
  FROM (${sumsOf('kind+currency:', scope)}) AS counted
  GROUP BY 1, 2 ORDER BY 1, 2`

const countYears = (scope: Scope): Promise<MoneyYear[]> => ask`
  SELECT split_part(split_part(code, ':', 2), '+', 1) AS kind, split_part(code, '+', 4) AS currency,
    nullif(split_part(code, '+', 5), 'undated')::int AS year, sum(n)::int AS n
  FROM (${sumsOf('kind+currency+year:', scope)}) AS counted
  GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`

/**
 * The last codes of each rung, read backwards along the index of the counts, as many as give enough, and who has
 * them, by the index of codes: a rung at a time, since for all of them together the whole table seems as near.
 */
async function readLargest(
  kind: (typeof kinds)[number],
  rungs: readonly MoneyCount[],
  each: number,
  scope: Scope,
): Promise<Amount[]> {
  const own = scopeOf(kind, scope)
  const begun = rungs.map((rung) => amountsOf(rung.kind, rung.currency))
  const here = Prisma.sql`c.kind = ${kind} AND c.relationship = ${own.relationship ?? ''}
    AND c.code >= begun COLLATE "C" AND c.code < (begun || ':') COLLATE "C"`
  const largest = own.asOf
    ? Prisma.sql`SELECT c.code, sum(c.n) AS n FROM "CountChange" c WHERE ${here} AND c.day <= ${own.asOf.day}::text::date
        GROUP BY c.code HAVING sum(c.n) > 0 ORDER BY c.code DESC LIMIT ${each}`
    : Prisma.sql`SELECT c.code, c.n FROM "Count" c WHERE ${here} AND c.n > 0 ORDER BY c.code DESC LIMIT ${each}`
  const records = await ask<(FacetRecord & { code: string })[]>`
    SELECT placed.code, ${facetColumns}
    FROM unnest(${begun}::text[]) AS begun
    CROSS JOIN LATERAL (
      -- In the collation of the index of codes.
      SELECT array_agg(code COLLATE "default") AS codes FROM (
        SELECT code, sum(n) OVER (ORDER BY code DESC) - n AS larger FROM (${largest}) AS largest
      ) AS needed WHERE larger < ${each}
    ) AS rung
    CROSS JOIN LATERAL (
      -- By their codes alone: PostgreSQL would collect all that held on the day for each rung.
      SELECT f.id, code FROM (SELECT * FROM "Facet" WHERE codes && rung.codes OFFSET 0) AS f
      CROSS JOIN LATERAL unnest(f.codes) AS code
      WHERE ${within([kind], own)} AND code = ANY(rung.codes)
      ORDER BY code COLLATE "C" DESC, f."entryId" LIMIT ${each}
    ) AS placed
    JOIN "Facet" f ON f.id = placed.id ${facetJoins}`
  return records.flatMap((record) => {
    const entry = rowFrom(record, judgedOn(scope.asOf))
    return (record.values.figures as Omit<Amount, 'entry'>[])
      .filter((amount) => amountCode(amount) === record.code)
      .map((amount) => ({ ...amount, entry }))
  })
}

/** At most so many of each kind and currency, the largest first, those of one size by their entry. */
function cut(amounts: readonly Amount[], each: number): Amount[] {
  const taken = new Map<string, number>()
  return amounts
    .map((amount) => ({ amount, code: amountCode(amount) }))
    .sort((a, b) =>
      a.code === b.code ? (a.amount.entry.id < b.amount.entry.id ? -1 : 1) : a.code < b.code ? 1 : -1,
    )
    .flatMap(({ amount }) => {
      const rung = amountsOf(amount.kind, amount.currency)
      const n = (taken.get(rung) ?? 0) + 1
      taken.set(rung, n)
      return n > each ? [] : [amount]
    })
}
