import 'server-only'
import type { Locale } from 'next-intl'
import { getLocale } from 'next-intl/server'
import { idsToName, offeredFilters } from '@/components/entries/filter-groups'
import { ListAddress } from '@/components/entries/list-address'
import type { AddressProblem, ListView } from '@/components/entries/list-view'
import { catalogue, definitionOf, type Kind } from '@/lib/catalogue'
import { judgedOn } from '@/lib/entries/as-of'
import { countAll } from '@/lib/entries/counts'
import { BadCursor } from '@/lib/entries/cursor'
import type { AnyDefinition } from '@/lib/entries/define'
import type { Named } from '@/lib/entries/entry'
import { countFilters } from '@/lib/entries/filter-counts'
import { filtersOf } from '@/lib/entries/filters'
import { findStanding } from '@/lib/entries/former-address'
import { type ListPage, listEntries } from '@/lib/entries/listing'
import { type ListQuery, readListQuery } from '@/lib/entries/listing-query'
import { findNamed } from '@/lib/entries/naming'
import { cached } from '@/lib/entries/site-version'
import { knownOf } from './read-entry'

/** Rows of a page; a reader does not choose their number. */
const rowsOnPage = 25

type Understood = { query: ListQuery; parameters: URLSearchParams; problems: readonly AddressProblem[] }

/** What of an address makes sense. The rest is named, and narrows nothing. */
function understand(definition: AnyDefinition, parameters: URLSearchParams, language: Locale): Understood {
  const asked = { limit: rowsOnPage, language }
  const read = readListQuery(definition, parameters, asked)
  const kept = new URLSearchParams([...parameters].filter(([, value]) => value !== ''))
  if (read.ok) return { query: read.query, parameters: kept, problems: [] }
  for (const { name } of read.problems) kept.delete(name)
  const again = readListQuery(definition, kept, asked)
  if (!again.ok) throw new Error('what was refused is left out')
  return { query: again.query, parameters: kept, problems: read.problems }
}

/** A cursor of another list, or one that somebody shortened, leads to the first page. */
async function readPage(
  definition: AnyDefinition,
  understood: Understood,
): Promise<Understood & { page: ListPage }> {
  try {
    return { ...understood, page: await listEntries(catalogue, definition, understood.query) }
  } catch (error) {
    if (!(error instanceof BadCursor)) throw error
    const { cursor: _, ...query } = understood.query
    const problems: AddressProblem[] = [...understood.problems, { name: 'cursor', message: 'notACursor' }]
    return {
      ...understood,
      problems: [...problems],
      query,
      page: await listEntries(catalogue, definition, query),
    }
  }
}

type Chosen = { entries: Named[]; present: ListView['present'] }

/** The entries that the filters of an address name, and their present addresses where it names former ones. */
async function chosenEntries(definition: AnyDefinition, { filters, asOf }: ListQuery): Promise<Chosen> {
  const known = filtersOf(definition)
  const asked = Object.entries(filters).flatMap(([name, values]) => {
    const filter = known[name]
    return filter?.type === 'reference' ? [{ name, kinds: filter.to, values }] : []
  })
  const found = await Promise.all(
    asked.map(async ({ name, kinds, values }) => {
      const slugs = values.map((value) => value.split('/').at(-1) ?? value)
      const standing = await findStanding({ kinds, slugs, asOf })
      return values.flatMap((value, n) =>
        standing.flatMap(({ slug, id }) => (slug === slugs[n] ? { name, value, id } : [])),
      )
    }),
  )
  const named = await findNamed(
    found.flat().map(({ id }) => id),
    asOf,
  )
  const present: Record<string, Record<string, string>> = {}
  for (const { name, value, id } of found.flat()) {
    const slug = named[id]?.slug
    if (slug) present[name] = { ...present[name], [value]: slug }
  }
  return { entries: Object.values(named), present }
}

/** Everything that a list shows: kept until something is published or the day ends. */
export async function readListView(kind: Kind, address: URLSearchParams): Promise<ListView> {
  const understood = understand(definitionOf(kind), address, await getLocale())
  const { language = '' } = understood.query.sort
  return cached(`list page ${kind} ${language} ${address}`, () => readFresh(kind, understood))
}

async function readFresh(kind: Kind, understood: Understood): Promise<ListView> {
  const definition = definitionOf(kind)
  const { query, parameters, problems, page } = await readPage(definition, understood)
  const wanted = query.filters.relationship
  const relationship = wanted?.length === 1 ? (wanted[0] ?? null) : null
  const names = offeredFilters(definition).map(({ name }) => name)
  const [all, filterCounts, chosen] = await Promise.all([
    countAll(kind),
    countFilters(catalogue, definition, query, names),
    chosenEntries(definition, query),
  ])
  const offered = await findNamed(idsToName(definition, filterCounts.counts), query.asOf)
  const byId = Object.fromEntries(chosen.entries.map((entry) => [entry.id, entry]))
  const { rows, named, next, previous, total, totalIsLowerBound } = page
  return {
    definition,
    rows,
    known: await knownOf({ ...byId, ...named, ...offered }, relationship, query.asOf),
    query,
    present: chosen.present,
    today: judgedOn(undefined),
    address: new ListAddress(`/${definition.path}`, parameters),
    sorted: parameters.get('sort'),
    next,
    previous,
    total,
    totalIsLowerBound,
    all,
    filterCounts,
    problems,
  }
}
