import 'server-only'
import type pg from 'pg'
import { linkText } from '@/lib/entries/chain'
import { latinWords, madeOf, type SearchRow } from '@/lib/entries/record-search'
import { DrawnCast, StandIns, standInMarks } from './cast'
import { placeKey, type Row } from './collected'
import { type Columns, columnsOf, copyCells, copyLine, type Types } from './copy-line'
import { type HoledText, holesAt, Text } from './holed-text'
import { StoredTrials } from './stored-trials'
import { trialId } from './trial-id'
import { type Job, trialEntry } from './trial-jobs'
import { numbered } from './trial-words'
import { shapesOf, type TrialKind, type TrialWorld } from './trial-world'

/** What is known of the database that trial data are for. */
export type Setting = {
  world: TrialWorld
  /** Name, country and degrees of places that are there → id. */
  places: ReadonlyMap<string, string>
  /** Table → its columns and their types, in the order in which they are sent. */
  tables: ReadonlyMap<string, Types>
}

/** What all entries of one shape have in common, printed, with holes for what each has of its own. */
type Shape = {
  cast: StandIns
  /** Table → lines for COPY. */
  lines: Map<string, HoledText>
  /** A line for COPY without the hashes that end it, and what its hash covers. */
  revision: { line: HoledText; text: HoledText }
}

/** Gets in order what the hash of each revision covers. @returns the end of its line for COPY */
type HashesAfter = (text: Uint8Array) => string

/** Stand for the moment of publication and the place in the chain. */
const someMoment = new Date('9876-12-24T23:58:57.123Z')
const somePosition = 987_654_321_012
const marks = new RegExp(
  [...standInMarks.map(({ source }) => source), someMoment.toISOString(), somePosition].join('|'),
  'g',
)

/** The part of the ids of an entry and of what hangs on it that its number makes. */
const timeOf = (index: number) => trialId('source', index).slice(0, 13)

/**
 * Makes the rows of trial entries. What publishing stores is found out once a shape, by its own functions, for an entry
 * that holds stand-ins for all numbers; every other entry of the shape is the same text with its own numbers in it.
 */
export class TrialShapes {
  /** The words that stand in names. */
  readonly words = new Set<string>()
  /** Lines of places that are not in the database, by id. */
  readonly places = new Map<string, string>()
  readonly #shapes = new Map<string, Shape>()
  readonly #columns: Map<string, Columns>
  readonly #stored: StoredTrials
  /** How much room the lines of a table took. */
  readonly #sizes = new Map<string, number>()
  readonly #link = new Text(4096)

  /** @param client finds the words in texts */
  constructor(
    readonly client: pg.Client,
    readonly setting: Setting,
  ) {
    this.#columns = new Map([...setting.tables].map(([table, types]) => [table, columnsOf(types)]))
    this.#stored = new StoredTrials(setting.world, allPlaces(setting))
  }

  /** @returns lines for COPY, by table */
  async make(
    { kind, from, to, at, position }: Job,
    hashesAfter: HashesAfter,
  ): Promise<Map<string, Uint8Array>> {
    const { world } = this.setting
    const shapes = shapesOf(world, kind)
    await this.#learn(kind, from, Math.min(to, shapes))
    const lines = new Map<string, Text>()
    const textOf = (table: string) => {
      const known = lines.get(table) ?? new Text(this.#sizes.get(table) ?? 4096)
      lines.set(table, known)
      return known
    }
    const moment = at.toISOString()
    for (let index = from; index < to; index++) {
      const shape = this.#shapes.get(`${kind} ${index % shapes}`)
      if (!shape) throw new Error(`not learnt: ${kind} ${index % shapes}`)
      const numbers = shape.cast.numbersOf(new DrawnCast(world, kind, index))
      const fillings = fillingsOf(numbers, moment, String(position + index - from))
      for (const [table, holed] of shape.lines) textOf(table).addFilled(holed, fillings)
      this.#link.clear()
      this.#link.addFilled(shape.revision.text, fillings)
      const revisions = textOf('Revision')
      revisions.addFilled(shape.revision.line, fillings)
      revisions.add(Buffer.from(hashesAfter(this.#link.bytes), 'latin1'))
    }
    for (const [table, { bytes }] of lines) this.#sizes.set(table, bytes.length + 4096)
    return new Map([...lines].map(([table, { bytes }]) => [table, bytes]))
  }

  /** Finds out what entries of these shapes are stored as. */
  async #learn(kind: TrialKind, from: number, to: number): Promise<void> {
    const { world } = this.setting
    const found = await Promise.all(
      Array.from({ length: Math.max(to - from, 0) }, async (_, n) => {
        const cast = new StandIns(world, kind, from + n)
        const change = trialEntry(world, kind, from + n, cast)
        return { cast, ...(await this.#stored.store(change, someMoment, somePosition)) }
      }),
    )
    const vectors = await this.#vectorsOf(found.map(({ search }) => search))
    found.forEach(({ cast, rows, entry, search, link }, n) => {
      const cut = holesAt(marks, textsOf(cast.marks, someMoment.toISOString(), String(somePosition)))
      for (const word of latinWords(search.nameText)) this.words.add(word)
      const printed = new Map<string, string>()
      const print = (table: string, row: Row) =>
        printed.set(table, (printed.get(table) ?? '') + copyLine(this.#columnsOf(table), row))
      for (const [table, row] of rows) {
        if (table === 'Place') this.#keepPlace(row)
        else print(table, row)
      }
      print('Entry', { ...entry, ...vectors.get(search.id) })
      this.#shapes.set(`${kind} ${from + n}`, {
        cast,
        lines: new Map([...printed].map(([table, text]) => [table, cut(text)])),
        revision: { line: cut(copyCells(this.#columnsOf('Revision'), link)), text: cut(linkText(link)) },
      })
    })
  }

  #columnsOf(table: string): Columns {
    const found = this.#columns.get(table)
    if (!found) throw new Error(`no such table: ${table}`)
    return found
  }

  #keepPlace(row: Row): void {
    if (!this.setting.places.has(placeKey(row)))
      this.places.set(String(row.id), copyLine(this.#columnsOf('Place'), row))
  }

  async #vectorsOf(rows: readonly SearchRow[]): Promise<Map<string, Row>> {
    const made = madeOf(rows)
    const { rows: found } = await this.client.query<Row & { id: string }>(made.text, [...made.values])
    return new Map(found.map(({ id, ...columns }) => [id, columns]))
  }
}

/** What goes into the holes of a shape: of each of its cast what ids and names have, then the moment and the position. */
const textsOf = (numbers: readonly number[], moment: string, position: string): string[] => [
  ...numbers.flatMap((number) => [timeOf(number), numbered(number)]),
  moment,
  position,
]

const fillingsOf = (...of: Parameters<typeof textsOf>): Uint8Array[] =>
  textsOf(...of).map((text) => Buffer.from(text, 'latin1'))

/** The places of the gazetteer that trial data may name have ids of trial data where the database lacks them. */
function allPlaces({ world, places: known }: Setting): Map<string, string> {
  const places = [...world.places.values()].flat()
  return new Map([...places.map((place, n) => [placeKey(place), trialId('sector', n, 1)] as const), ...known])
}
