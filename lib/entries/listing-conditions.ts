import 'server-only'
import { ask } from '@/lib/db/ask'
import { Prisma } from '@/lib/db/generated/client'
import { type AsOf, judgedOn } from './as-of'
import { codeGroups } from './code-groups'
import type { AnyDefinition, Catalogue } from './define'
import { holdsAt } from './facet-rows'
import { type Filter, filtersOf, yearsOf } from './filters'
import { findStanding } from './former-address'
import { type ListQuery, type Sort, spanOf } from './listing-query'
import { holdingWords } from './listing-words'
import { becameOneOf, talliedOutcome } from './outcome-sql'

const names = (own: string, then: string, last: string) =>
  Prisma.raw(
    `(left(coalesce(f.names->>'${own}', f.names->>'${then}', f.names->>'${last}'), 200) COLLATE names_${own})`,
  )

/** Names in the order of a language, in the words in which its readers see them. */
const nameExpressions = {
  en: names('en', 'zh', 'ms'),
  zh: names('zh', 'en', 'ms'),
  ms: names('ms', 'en', 'zh'),
} as const

const expressions = {
  updatedAt: { sql: Prisma.sql`f."updatedAt"`, type: Prisma.sql`timestamptz` },
  date: {
    sql: Prisma.sql`coalesce(f."mainTo", '-infinity'::date)`,
    type: Prisma.sql`date`,
  },
  due: {
    sql: Prisma.sql`coalesce(f."dueTo", 'infinity'::date)`,
    type: Prisma.sql`date`,
  },
} as const

/** A sort as the expression of its index, so that a page is a walk along it. */
export const sortExpression = ({ key, language = 'en' }: Sort): { sql: Prisma.Sql; type: Prisma.Sql } =>
  key === 'name' ? { sql: nameExpressions[language], type: Prisma.sql`text` } : expressions[key]

/** What rows of a list must fulfil: what every row must, and each filter by its name. */
export type Conditions = {
  definition: AnyDefinition
  always: Prisma.Sql[]
  /** Filters by codes, of which an entry must have one; none fits a filter that names no entry. */
  codes: Map<string, readonly string[]>
  others: Map<string, Prisma.Sql>
  /** The list is counted so far and no further. */
  countedTo: number
}

/** Lists are counted so far, and those of common words, which are read from their texts, so far. */
export const countedTo = { usually: 10_000, commonWords: 2000 }

/** On Facet f, and on Entry e where words are asked for. */
export async function conditionsOf(
  catalogue: Catalogue,
  definition: AnyDefinition,
  query: ListQuery,
): Promise<Conditions> {
  const { asOf, overdue, q } = query
  const always = [Prisma.sql`f.kind = ${definition.kind}`, holdsAt(asOf?.until), ...datesOf(query)]
  const codes = new Map<string, readonly string[]>()
  const others = new Map<string, Prisma.Sql>()
  const filters = filtersOf(definition)
  for (const [name, wanted] of Object.entries(query.filters)) {
    const filter = filters[name]
    if (!filter) continue
    if (filter.type === 'relationship') others.set(name, Prisma.sql`f.relationship = ANY(${wanted})`)
    else if (name === 'outcome') others.set(name, outcomeAmong(wanted, query))
    else if (name === 'delivery') others.set(name, deliveredAs(wanted))
    else if (filter.type === 'years')
      codes.set(name, [...new Set(wanted.flatMap(yearsOf).flatMap(filter.codesOf))])
    else {
      const found = filter.type === 'reference' ? await idsOf(catalogue, filter, wanted, asOf) : wanted
      const under = filter.type === 'reference' && filter.codes ? filter.codes : name
      codes.set(
        name,
        found.map((code) => `${under}:${code}`),
      )
    }
  }
  if (overdue !== undefined) {
    const late = Prisma.sql`(f."ledgerState" = 'open' AND f."dueTo" < ${judgedOn(asOf)}::text::date)`
    always.push(overdue ? late : Prisma.sql`${late} IS NOT TRUE`)
  }
  const words = q ? await holdingWords(definition.kind, q) : null
  if (words) always.push(words.holds)
  return {
    definition,
    always,
    codes,
    others,
    countedTo: words?.common ? countedTo.commonWords : countedTo.usually,
  }
}

/** That the main date overlaps with the days asked for. Who has an earliest day has a latest one, along which lists go. */
function datesOf(query: ListQuery): Prisma.Sql[] {
  const { first, last } = spanOf(query)
  const latest = expressions.date.sql
  return [
    ...(first ? [Prisma.sql`${latest} >= ${first}::text::date`] : []),
    ...(last ? [Prisma.sql`f."mainFrom" <= ${last}::text::date`, Prisma.sql`${latest} > '-infinity'`] : []),
  ]
}

/** Delivered so, in any year: the code says both. */
const deliveredAs = (wanted: readonly string[]): Prisma.Sql => Prisma.sql`
  f."ledgerState" = 'delivered' AND EXISTS (
    SELECT FROM unnest(f.codes) AS code
    WHERE code LIKE 'due+became:%' AND split_part(code, '+', 3) = ANY(${[...wanted]}))`

/**
 * Alone an outcome is common and is met on the way along the order; beside other filters the indexes of open promises
 * narrow them.
 */
function outcomeAmong(wanted: string[], { filters, asOf }: ListQuery): Prisma.Sql {
  const day = judgedOn(asOf)
  const others = Object.keys(filters).some((name) => name !== 'outcome' && name !== 'relationship')
  return others ? becameOneOf(wanted, day) : Prisma.sql`${talliedOutcome(day)} = ANY(${wanted})`
}

/**
 * @param without the name of a filter that is left out
 * @param along the filter whose one code the list is walked along, in the order of the main date
 */
export function allConditions(
  conditions: Conditions,
  { without, along }: { without?: string; along?: string } = {},
): Prisma.Sql {
  const left = [without, along].filter((name) => name !== undefined)
  const coded = codeGroups(conditions, left).map(({ codes }) =>
    codes.length === 0 ? Prisma.sql`false` : Prisma.sql`f.codes && ${[...codes]}::text[]`,
  )
  const [standing] = (along && conditions.codes.get(along)) || []
  const walked = standing ? [Prisma.sql`standing(f.kind, f.codes) = ${standing}`] : []
  const others = [...conditions.others].flatMap(([name, condition]) => (name === without ? [] : condition))
  return Prisma.join([...conditions.always, ...walked, ...coded, ...others], ' AND ')
}

/** Slugs (or `kind/slug`) to ids, also those that entries had before or that were merged into others; under a kind whose entries form a tree, everything below is taken in. */
async function idsOf(
  catalogue: Catalogue,
  { to }: Extract<Filter, { type: 'reference' }>,
  wanted: string[],
  asOf: AsOf | undefined,
): Promise<string[]> {
  const slugs = wanted.map((one) => one.split('/').at(-1) ?? one)
  const ids = new Set((await findStanding({ kinds: to, slugs, asOf })).map(({ id }) => id))
  const trees = to.filter((kind) => catalogue.get(kind)?.tree)
  let above = [...ids]
  while (trees.length > 0 && above.length > 0) {
    const below = await ask<{ id: string }[]>`
      SELECT "entryId" AS id FROM "Facet" f
      WHERE f.kind = ANY(${trees}) AND f."validTo" IS NULL AND f.refs && ${above}::uuid[]`
    above = below.map(({ id }) => id).filter((id) => !ids.has(id))
    for (const id of above) ids.add(id)
  }
  return [...ids]
}
