import 'server-only'
import { dated } from '@/lib/entries/dated'
import type { Relationship } from '@/lib/entries/entry'
import type { Tx } from '@/lib/entries/publisher'
import { readTrialId, trialId } from './trial-id'
import { sourceValues } from './trial-source'
import type { TrialWorld } from './trial-world'

export type Row = Record<string, unknown>
type Arguments = { data: Row | Row[]; create: Row; where: Row; select?: Row }
type Chain = { chainHead: string; chainLength: number }

/**
 * Stands in for the database while trial entries are published by the way that all entries take: it knows what they
 * refer to and where the chain of revisions stands, and remembers the rows that are written instead of writing them.
 * What is made in bulk afterwards (what entries are found by, counts) it lets pass.
 */
export class Collected {
  /** Table → rows, in the order in which they were written. */
  rows = new Map<string, Row[]>()
  /** When the entries of now are published. */
  at = new Date()

  readonly #sectors: ReadonlySet<string>

  /**
   * @param places name, country and degrees of known places → id
   */
  constructor(
    readonly world: TrialWorld,
    readonly chain: Chain,
    readonly places: Map<string, string>,
  ) {
    this.#sectors = new Set(world.sectors)
  }

  /** A transaction as publishing knows it. */
  asTx(): Tx {
    const answers: Record<string, Record<string, (given: Arguments) => unknown>> = {
      entry: { findMany: (given) => this.#findEntries(given) },
      source: { findMany: ({ where }) => this.#findSources(idsIn(where)) },
      relationship: { findMany: () => [...this.world.relationships] satisfies Relationship[] },
      site: { findUniqueOrThrow: () => this.chain, update: ({ data }) => this.#moveChain(data as Row) },
      place: { upsert: ({ create }) => this.#placeOf(create) },
    }
    const raw = { $executeRaw: async () => 0, $queryRaw: async () => [{ at: this.at }] }
    const tables = new Map<string, object>()
    return new Proxy(raw, {
      get: (target, name: string) => {
        if (name in target) return target[name as keyof typeof raw]
        const known = tables.get(name) ?? this.#table(name, answers[name] ?? {})
        tables.set(name, known)
        return known
      },
    }) as unknown as Tx
  }

  #table(model: string, answers: Record<string, (given: Arguments) => unknown>): object {
    const table = model.charAt(0).toUpperCase() + model.slice(1)
    const usual: typeof answers = {
      findMany: () => [],
      findUnique: () => null,
      findFirst: () => null,
      create: ({ data }) => this.#keep(table, data),
      createMany: ({ data }) => this.#keep(table, data),
      upsert: ({ create }) => this.#keep(table, create),
      update: () => null,
      updateMany: () => ({ count: 0 }),
      deleteMany: () => ({ count: 0 }),
      ...answers,
    }
    return Object.fromEntries(
      Object.entries(usual).map(([deed, answer]) => [deed, async (given: Arguments) => answer(given)]),
    )
  }

  #keep(table: string, data: Row | Row[]): void {
    const kept = this.rows.get(table) ?? []
    this.rows.set(table, kept)
    for (const row of [data].flat()) kept.push(settled(table, row))
  }

  /** Nothing was published before; what is referred to is there or comes with it. */
  #findEntries({ where, select }: Arguments): Row[] {
    if (select && 'slug' in select) return []
    return idsIn(where).flatMap((id) => {
      const kind = this.#sectors.has(id) ? 'sector' : readTrialId(id)?.kind
      return kind ? [{ id, kind }] : []
    })
  }

  #findSources(ids: readonly string[]): Row[] {
    return ids.flatMap((id) => {
      const source = readTrialId(id)
      if (source?.kind !== 'source') return []
      const { publisher, publisherGroup, tier, country, publishedOn, reprintOf } = sourceValues(
        this.world,
        source.index,
      )
      const { publishedOnTo } = dated('publishedOn', publishedOn as string | null)
      return [
        { id, publisher, publisherGroup, tier, country, publishedOn, publishedOnTo, reprintOfId: reprintOf },
      ]
    })
  }

  #moveChain({ chainHead, chainLength }: Row): void {
    if (typeof chainHead === 'string' && typeof chainLength === 'number')
      Object.assign(this.chain, { chainHead, chainLength })
  }

  #placeOf(place: Row): { id: string } {
    const key = placeKey(place)
    const known = this.places.get(key)
    if (known) return { id: known }
    const id = trialId('sector', this.places.size, 1)
    this.places.set(key, id)
    this.#keep('Place', { ...place, id })
    return { id }
  }
}

export const placeKey = ({ name, country, lat, lon }: Row): string => [name, country, lat, lon].join('\t')

const idsIn = (where: Row): string[] => (where.id as { in?: string[] } | undefined)?.in ?? []

/** Ids that are made anew on each run become the same on every run; no proposal stands behind trial data. */
function settled(table: string, row: Row): Row {
  if (table === 'Revision') return { ...row, proposalId: null }
  if (table !== 'Facet') return row
  const entry = readTrialId(String(row.entryId))
  return entry ? { ...row, id: trialId(entry.kind, entry.index, 0xfff) } : row
}
