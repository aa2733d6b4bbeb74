import 'server-only'
import { getLocale } from 'next-intl/server'
import type { EntryView } from '@/components/entries/view'
import { entryAddress } from '@/components/fields/entry-address'
import type { Known } from '@/components/fields/known'
import { holds, type Signed } from '@/lib/auth/person'
import { currentPerson } from '@/lib/auth/session'
import { catalogue, definitionOf, type Kind } from '@/lib/catalogue'
import { findHomes } from '@/lib/companies/queries'
import { findLinkSeen } from '@/lib/desk/link-seen'
import { type AsOf, judgedOn, readAsOf } from '@/lib/entries/as-of'
import { findCitations } from '@/lib/entries/citations'
import { readCitedSources } from '@/lib/entries/cited-sources'
import type { AnyValues } from '@/lib/entries/define'
import type { Named, Relationship } from '@/lib/entries/entry'
import { listFormerNames } from '@/lib/entries/former-names'
import { findChangeDays, listRevisionsOf } from '@/lib/entries/history'
import { findNamed } from '@/lib/entries/naming'
import { getEntry, listCiting } from '@/lib/entries/reading'
import { listRelationships } from '@/lib/entries/relationships'
import { cached } from '@/lib/entries/site-version'
import { referencesIn } from '@/lib/entries/values'
import { NotFound } from '@/lib/errors'
import { listPartnersOf } from '@/lib/overview/partners'
import { publicAddress } from './addresses'

/** Of what a source supports, so many statements are shown at most. */
const citingLimit = 500
/** So many companies with whom a company works are shown. */
const partnersShown = 12

/** The day that is asked for; undefined when none is. @throws NotFound when it is no day */
export function asOfFrom(text: string | null): AsOf | undefined {
  if (!text) return undefined
  const asOf = readAsOf(text)
  if (!asOf) throw new NotFound('day')
  return asOf
}

/** The pair that a page is about: its own, or the only one that there is. */
export function pairFor(slug: string | null, relationships: readonly Relationship[]): Relationship | null {
  if (slug) return relationships.find((one) => one.slug === slug) ?? null
  return relationships.length === 1 ? (relationships[0] ?? null) : null
}

/** What the named entries of a page need beside their names. */
export async function knownOf(
  named: Record<string, Named>,
  relationship: string | null,
  asOf?: AsOf,
): Promise<Known> {
  const companies = Object.values(named).filter(({ kind }) => kind === 'company')
  const [relationships, homes] = await Promise.all([
    listRelationships(),
    findHomes(
      companies.map(({ id }) => id),
      asOf,
    ),
  ])
  return { named, relationships, homes, pair: pairFor(relationship, relationships) }
}

/** What a source supports, and the entries that its statements name. */
async function readCiting(kind: string, id: string, asOf?: AsOf) {
  const citing = kind === 'source' ? await listCiting(id, citingLimit, asOf) : []
  const ids = citing.flatMap(({ entry, claim: { field, value } }) => {
    const [name = '', item] = field.split('/')
    return value === null ? [] : referencesIn(definitionOf(entry.kind), { [name]: item ? [value] : value })
  })
  return { citing, named: await findNamed(ids, asOf) }
}

/** What a page shows whoever reads it: kept until something is published or the day ends. */
const readShared = (kind: Kind, slug: string, asOf?: AsOf) =>
  cached(`page ${kind} ${slug} ${asOf?.day ?? ''}`, async () => {
    const definition = definitionOf(kind)
    const entry = await getEntry(catalogue, definition, slug, asOf)
    const developments = entry.inverse.filter((row) => row.kind === 'development')
    const [revisions, citations, own, { citing, named }, changes, formerNames, partners] = await Promise.all([
      listRevisionsOf(entry.id, asOf),
      findCitations(
        developments.map(({ id }) => id),
        asOf,
      ),
      kind === 'source' ? readCitedSources([entry.id], asOf) : {},
      readCiting(kind, entry.id, asOf),
      asOf ? findChangeDays(entry.id, asOf) : null,
      listFormerNames(entry, asOf),
      kind === 'company' ? listPartnersOf(entry.id, { relationship: null, asOf }, partnersShown) : undefined,
    ])
    const linked = Object.fromEntries(entry.inverse.map((row) => [row.id, row]))
    const known = await knownOf({ ...linked, ...entry.named, ...named }, entry.relationship, asOf)
    const sources = { ...entry.sources, ...own }
    const shown = { ...entry, sources }
    return {
      definition,
      entry: shown,
      sources,
      known,
      citations,
      citing,
      revisions,
      changes,
      formerNames,
      partners,
    }
  })

/** What only editors are shown, never kept for others. */
async function readForEditors({ kind, id, values }: Named & { values: AnyValues }, person: Signed | null) {
  if (kind !== 'source' || !values.url || !person || !holds(person, 'editor')) return {}
  return { linkSeen: await findLinkSeen(person, id) }
}

/** Everything that an entry's page shows. @throws NotFound */
export async function readEntryView(kind: Kind, slug: string, asOf?: AsOf): Promise<EntryView> {
  const [shared, person] = await Promise.all([readShared(kind, slug, asOf), currentPerson()])
  return {
    ...shared,
    ...(await readForEditors(shared.entry, person)),
    today: judgedOn(asOf),
    asOf: asOf?.day ?? null,
    url: await publicAddress(entryAddress(shared.entry), await getLocale()),
    mayPropose: person !== null,
    // What is decided is decided about the entry as it is now.
    mayDecide: person !== null && !asOf && holds(person, 'editor'),
  }
}
