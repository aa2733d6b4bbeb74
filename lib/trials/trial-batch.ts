import 'server-only'
import type { Kind } from '@/lib/catalogue'
import { linkText } from '@/lib/entries/chain'
import type { Change } from '@/lib/entries/proposal'
import { placeKey, type Row } from './collected'
import { type Columns, columnsOf, copyCells, copyLine, type Types } from './copy-line'
import { StoredTrials } from './stored-trials'
import { trialAgreement } from './trial-agreement'
import { trialCommitment } from './trial-commitment'
import { trialCompany } from './trial-company'
import { trialDevelopment } from './trial-development'
import { trialId } from './trial-id'
import { trialProject } from './trial-project'
import { trialSource } from './trial-source'
import { type TrialSizes, type TrialWorld, worldOf } from './trial-world'

/** The kinds in the order in which they refer to each other. */
export const makers = {
  source: trialSource,
  company: trialCompany,
  agreement: trialAgreement,
  project: trialProject,
  commitment: trialCommitment,
  development: trialDevelopment,
} as const satisfies Partial<Record<Kind, unknown>>

/** What a maker of batches has to know; can be sent to another thread. */
export type Setting = {
  relationships: TrialWorld['relationships']
  sectors: TrialWorld['sectors']
  projects: number
  /** Name, country and degrees of places that are in the database → id. */
  places: ReadonlyMap<string, string>
  /** Table → its columns and their types, in the order in which they are sent. */
  tables: ReadonlyMap<string, Types>
}

/** Entries of one kind that follow each other. `position` is that of the first in the chain. */
export type Job = { kind: keyof TrialSizes; from: number; to: number; position: number; at: Date }

/** So many entries are made together, and published at one moment, as by one import. */
const together = 250

/** Every entry of a trial world in order. */
export function* trialChanges(world: TrialWorld): Generator<Change> {
  for (const { kind, from, to } of jobsOf(world.sizes, 0, () => new Date(0)))
    for (let index = from; index < to; index++) yield makers[kind](world, index)
}

/** @param position of the last link of the chain @param moment of what so many entries come before */
export function* jobsOf(sizes: TrialSizes, position: number, moment: (done: number) => Date): Generator<Job> {
  let done = 0
  for (const kind of Object.keys(makers) as (keyof typeof makers)[]) {
    for (let from = 0; from < sizes[kind]; from += together) {
      const to = Math.min(from + together, sizes[kind])
      yield { kind, from, to, position: position + done + 1, at: moment(done) }
      done += to - from
    }
  }
}

export type Batch = {
  /** Lines for COPY, by table. */
  lines: [string, Uint8Array][]
  /** A line for COPY without the hashes that end it, and what its hash covers. */
  revisions: { line: string; text: string }[]
  /** Places that are not in the database, by id; others may have named them before. */
  places: [string, string][]
  /** Words in names that were not there in earlier batches of the same maker. */
  words: string[]
}

/** @returns makes the rows of entries, in any order and any number of times the same */
export function batchMaker(setting: Setting): (job: Job) => Promise<Batch> {
  const world = worldOf(setting.relationships, setting.sectors, setting.projects)
  const columns = new Map([...setting.tables].map(([table, types]) => [table, columnsOf(types)]))
  const columnsFor = (table: string): Columns => {
    const found = columns.get(table)
    if (!found) throw new Error(`no such table: ${table}`)
    return found
  }
  let lines = new Map<string, string[]>()
  let places = new Map<string, string>()
  const keep = (table: string, row: Row) => {
    if (table !== 'Place') {
      const known = lines.get(table) ?? []
      if (known.length === 0) lines.set(table, known)
      known.push(copyLine(columnsFor(table), row))
      return
    }
    const id = String(row.id)
    if (!setting.places.has(placeKey(row)) && !places.has(id))
      places.set(id, copyLine(columnsFor(table), row))
  }
  const stored = new StoredTrials(world, allPlaces(world, setting.places), keep)
  return async ({ kind, from, to, position, at }) => {
    lines = new Map()
    places = new Map()
    stored.words.clear()
    const revisions: Batch['revisions'] = []
    for (let index = from; index < to; index++) {
      const link = await stored.store(makers[kind](world, index), at, position + index - from)
      revisions.push({ line: copyCells(columnsFor('Revision'), link), text: linkText(link) })
    }
    return {
      lines: [...lines].map(([table, some]) => [table, new TextEncoder().encode(some.join(''))]),
      revisions,
      places: [...places],
      words: [...stored.words],
    }
  }
}

/** The places of the gazetteer that trial data may name have ids of trial data where the database lacks them. */
function allPlaces(world: TrialWorld, known: ReadonlyMap<string, string>): Map<string, string> {
  const places = [...world.places.values()].flat()
  return new Map([...places.map((place, n) => [placeKey(place), trialId('sector', n, 1)] as const), ...known])
}
