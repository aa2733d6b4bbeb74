import 'server-only'
import type pg from 'pg'
import { type Link, linkText } from '@/lib/entries/chain'
import { latinWords, madeOf, type SearchRow } from '@/lib/entries/record-search'
import { BinaryRows } from './binary-rows'
import { StandIns } from './cast'
import { placeKey, type Row } from './collected'
import { type Columns, columnsOf, copyLine, type Types } from './copy-line'
import { Fillings, someMoment, somePosition } from './fillings'
import { type HoledBytes, holesAt } from './holed-bytes'
import { StoredTrials } from './stored-trials'
import { trialId } from './trial-id'
import { trialEntry } from './trial-jobs'
import { shapesOf, type TrialKind, type TrialWorld } from './trial-world'

/** What is known of the database that trial data are for. */
export type Setting = {
  world: TrialWorld
  /** Name, country and degrees of places that are there → id. */
  places: ReadonlyMap<string, string>
  /** Table → its columns and their types, in the order in which they are sent; the hashes of revisions come last. */
  tables: ReadonlyMap<string, Types>
}

/** What all entries of one shape have in common, with holes for what each has of its own. */
export type Shape = {
  cast: StandIns
  /** Table → rows in the database's own form. The hashes of the revision are empty, and its last columns. */
  rows: Map<string, HoledBytes>
  /** What the hash of the revision covers, before and after its place in the chain. */
  link: { before: HoledBytes; after: HoledBytes }
}

/** An entry of a shape that holds stand-ins, and what finds them. */
type Found = { cast: StandIns; cut: (bytes: Buffer) => HoledBytes; rows: [string, Row][]; link: Link }
/** A row as text, and of which of several entries. */
type Line = { of: number; text: string }

/** Finds out what entries of a shape are stored as. */
export class ShapeLearner {
  /** The words that stand in names. */
  readonly words = new Set<string>()
  /** Rows of places that are not in the database. */
  readonly places: Buffer[] = []
  readonly #named = new Set<string>()
  readonly #columns: Map<string, Columns>
  readonly #stored: StoredTrials
  readonly #binary: BinaryRows

  /** @param client finds the words in texts, and what rows are in the database's own form */
  constructor(
    readonly client: pg.Client,
    readonly setting: Setting,
  ) {
    this.#columns = new Map([...setting.tables].map(([table, types]) => [table, columnsOf(types)]))
    this.#stored = new StoredTrials(setting.world, allPlaces(setting))
    this.#binary = new BinaryRows(client, setting.tables)
  }

  /** Begins to learn kinds, one after another. @returns the shapes of each kind in order, as soon as they are known */
  begin(kinds: readonly TrialKind[]): Map<TrialKind, Promise<Shape[]>> {
    const known = new Map<TrialKind, Promise<Shape[]>>()
    let before: Promise<unknown> = Promise.resolve()
    for (const kind of kinds) {
      const shapes = before.then(() => this.#learn(kind))
      shapes.catch(() => {}) // told to who waits for this kind
      known.set(kind, shapes)
      before = shapes
    }
    return known
  }

  async #learn(kind: TrialKind): Promise<Shape[]> {
    const found = await this.#find(kind)
    const shapes: Shape[] = found.map(({ cast, cut, link }) => {
      const [before = '', after = ''] = linkText(link).split(String(somePosition))
      return {
        cast,
        rows: new Map(),
        link: { before: cut(Buffer.from(before)), after: cut(Buffer.from(after)) },
      }
    })
    const printed = this.#printed(found)
    const texts = [...printed].map(([table, lines]) => [table, lines.map(({ text }) => text)] as const)
    for (const [table, rows] of await this.#binary.of(new Map(texts))) {
      if (table === 'Place') this.places.push(...rows)
      else
        for (const [of, own] of grouped(rows, printed.get(table) ?? [])) {
          const holed = found[of]?.cut(Buffer.concat(own))
          if (holed) shapes[of]?.rows.set(table, holed)
        }
    }
    return shapes
  }

  async #find(kind: TrialKind): Promise<Found[]> {
    const { world } = this.setting
    const stored = await Promise.all(
      Array.from({ length: shapesOf(world, kind) }, async (_, shape) => {
        const cast = new StandIns(world, kind, shape)
        const change = trialEntry(world, kind, shape, cast)
        return { cast, ...(await this.#stored.store(change, someMoment, somePosition)) }
      }),
    )
    const vectors = await this.#vectorsOf(stored.map(({ search }) => search))
    return stored.map(({ cast, rows, entry, search, link }) => {
      for (const word of latinWords(search.nameText)) this.words.add(word)
      rows.push(['Entry', { ...entry, ...vectors.get(search.id) }])
      rows.push(['Revision', { ...link, previousHash: '', hash: '' }])
      return { cast, cut: holesAt(standInsOf(cast)), rows, link }
    })
  }

  /** @returns table → its rows, without those of places that are known */
  #printed(found: readonly Found[]): Map<string, Line[]> {
    const printed = new Map<string, Line[]>()
    found.forEach(({ rows }, of) => {
      for (const [table, row] of rows) {
        const columns = this.#columns.get(table)
        if (!columns) throw new Error(`no such table: ${table}`)
        if (table === 'Place' && !this.#isNew(row)) continue
        const lines = printed.get(table) ?? []
        printed.set(table, lines)
        lines.push({ of, text: copyLine(columns, row) })
      }
    })
    return printed
  }

  /** Whether a place is neither in the database nor among those that were named before. */
  #isNew(place: Row): boolean {
    const key = placeKey(place)
    if (this.setting.places.has(key) || this.#named.has(key)) return false
    this.#named.add(key)
    return true
  }

  async #vectorsOf(rows: readonly SearchRow[]): Promise<Map<string, Row>> {
    const made = madeOf(rows)
    const { rows: found } = await this.client.query<Row & { id: string }>(made.text, [...made.values])
    return new Map(found.map(({ id, ...columns }) => [id, columns]))
  }
}

/** @returns rows by the entry that they are of */
function grouped(rows: readonly Buffer[], lines: readonly Line[]): Map<number, Buffer[]> {
  const groups = new Map<number, Buffer[]>()
  for (const [n, { of }] of lines.entries()) {
    const row = rows[n]
    if (!row) throw new Error('a row is missing')
    groups.set(of, [...(groups.get(of) ?? []), row])
  }
  return groups
}

/** What stands in for everything that an entry with such a cast has of its own. */
function standInsOf({ marks }: StandIns): ReadonlyMap<string, number> {
  const fillings = new Fillings()
  fillings.setMoment(someMoment)
  fillings.setPosition(somePosition)
  fillings.setCast(marks)
  return fillings.places(marks.length)
}

/** The places of the gazetteer that trial data may name have ids of trial data where the database lacks them. */
function allPlaces({ world, places: known }: Setting): Map<string, string> {
  const places = [...world.places.values()].flat()
  return new Map([...places.map((place, n) => [placeKey(place), trialId('sector', n, 1)] as const), ...known])
}
