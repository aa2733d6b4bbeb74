import type { Relationship } from '@/lib/entries/entry'
import type { GazetteerPlace } from '@/lib/gazetteer/gazetteer'
import { placesIn } from '@/lib/gazetteer/gazetteer'
import type { Chance } from './chance'

/** What trial entries refer to: what the database has, and how many there are of each other. */
export type TrialWorld = {
  relationships: readonly Relationship[]
  /** Entry ids. */
  sectors: readonly string[]
  places: ReadonlyMap<string, readonly GazetteerPlace[]>
  sizes: TrialSizes
  /** How many shapes there are at most of each kind. */
  shapes: TrialSizes
}

export type TrialSizes = {
  source: number
  company: number
  agreement: number
  project: number
  commitment: number
  development: number
}

export type TrialKind = keyof TrialSizes

/** How many entries of each kind go with so many projects. */
export const sizesFor = (projects: number): TrialSizes => ({
  source: Math.ceil(projects / 20),
  company: Math.ceil(projects / 10),
  agreement: Math.ceil(projects / 20),
  project: projects,
  commitment: Math.ceil(projects / 50),
  development: Math.ceil(projects / 10),
})

/** Enough that lists look varied and every filter finds something; making one costs as much as forty entries of it. */
const usualShapes: TrialSizes = {
  source: 200,
  company: 200,
  agreement: 200,
  project: 1000,
  commitment: 100,
  development: 200,
}

export function worldOf(
  relationships: readonly Relationship[],
  sectors: readonly string[],
  projects: number,
  shapes: TrialSizes = usualShapes,
): TrialWorld {
  const countries = new Set(relationships.flatMap(({ a, b }) => [a, b]))
  const places = new Map([...countries].map((country) => [country, placesIn(country)]))
  return { relationships, sectors, places, sizes: sizesFor(projects), shapes }
}

/** How many shapes the entries of a kind have: the nth has shape n modulo this. */
export const shapesOf = ({ sizes, shapes }: TrialWorld, kind: TrialKind): number =>
  Math.min(sizes[kind], shapes[kind])

/** One or two sectors, or none where the database has none. */
export function someSectors({ sectors }: TrialWorld, chance: Chance): string[] {
  if (sectors.length === 0) return []
  return [
    ...new Set(chance.percent(30) ? [chance.pick(sectors), chance.pick(sectors)] : [chance.pick(sectors)]),
  ]
}

/** A company by its index: a few hundred take part in very much, most in little. */
export const someCompany = ({ sizes }: TrialWorld, chance: Chance): number =>
  Math.floor(sizes.company * chance.next() ** 3)

export const someCountry = (relationship: Relationship, chance: Chance): string =>
  chance.percent(50) ? relationship.a : relationship.b
