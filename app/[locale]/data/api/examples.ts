import 'server-only'
import { catalogue } from '@/lib/catalogue'
import type { AnyDefinition } from '@/lib/entries/define'
import type { EntryRow } from '@/lib/entries/entry'
import { nameIn } from '@/lib/entries/facet'
import { listEntries } from '@/lib/entries/listing'
import { defaultSort } from '@/lib/entries/listing-query'

/** A filter that the entry itself fits. */
function filterFor({ list, fields }: AnyDefinition, { values }: EntryRow): string {
  const name = list.find((field) => fields[field]?.type === 'choice' && typeof values[field] === 'string')
  return name ? `${name}=${values[name]}&` : ''
}

async function ofKind(definition: AnyDefinition): Promise<[string, string][]> {
  const query = { filters: {}, sort: defaultSort(definition), limit: 1 }
  const { rows } = await listEntries(catalogue, definition, query)
  const [row] = rows
  if (!row) return []
  const path = `/${definition.path}`
  return [
    [path, `${path}?${filterFor(definition, row)}limit=2`],
    [`${path}/{slug}`, `${path}/${row.slug}`],
    [`${path}/{slug}/revisions`, `${path}/${row.slug}/revisions`],
    [`${path}/{slug}/revisions/{number}`, `${path}/${row.slug}/revisions/${row.revision}`],
    ['/search', `/search?q=${encodeURIComponent(/\p{L}{3,}/u.exec(nameIn(row.names, 'en'))?.[0] ?? '')}`],
  ]
}

/** Addresses under /api/v1 that answer with something, by the path of their question. */
export async function readExamples(): Promise<Map<string, string>> {
  const found = await Promise.all([...catalogue.values()].map(ofKind))
  // The first kind has the last word on what is searched for.
  return new Map([['/overview', '/overview'], ['/openapi.json', '/openapi.json'], ...found.reverse().flat()])
}
