import 'server-only'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A place of the gazetteer. Degrees, WGS 84; `admin1` is the state or province, null for a state itself. */
export type GazetteerPlace = {
  name: string
  admin1: string | null
  country: string
  lat: number
  lon: number
}

/** What a text names: one place, several of the same name, or none that is known. */
export type Resolved =
  | { found: 'one'; place: GazetteerPlace }
  | { found: 'several'; places: GazetteerPlace[] }
  | { found: 'none' }

type Known = GazetteerPlace & { foldedName: string; within: readonly string[] }

const folder = join(process.cwd(), 'lib/gazetteer/places')
const countryNames = new Intl.DisplayNames('en', { type: 'region' })

/** Without case, accents and apostrophes, so that “Xi’an” is found by “xian”. */
const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .trim()

function readPlace(line: string): Known {
  const [name = '', admin1 = '', country = '', lat, lon] = line.split('\t')
  const within = [admin1, country, countryNames.of(country) ?? ''].filter(Boolean).map(fold)
  const place = { name, admin1: admin1 || null, country, lat: Number(lat), lon: Number(lon) }
  return { ...place, foldedName: fold(name), within }
}

/** Every tab-separated file of the folder, whichever countries they cover; the first line names the columns. */
function readPlaces(): readonly Known[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.tsv'))
    .sort()
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').trimEnd().split('\n').slice(1))
    .map(readPlace)
}

let places: readonly Known[] | null = null

function known(): readonly Known[] {
  places ??= readPlaces()
  return places
}

const plain = ({ name, admin1, country, lat, lon }: Known): GazetteerPlace => ({
  name,
  admin1,
  country,
  lat,
  lon,
})

/** @returns every place of a country, ISO 3166-1 alpha-2, in the order of the files */
export const placesIn = (country: string): GazetteerPlace[] =>
  known()
    .filter((place) => place.country === country)
    .map(plain)

/** Splits “Cyberjaya, Selangor, MY” into the name and what it should lie in. */
function readText(text: string): { name: string; within: string[] } {
  const [name = '', ...within] = text.split(',').map(fold)
  return { name, within: within.filter(Boolean) }
}

/** 0 is the name itself, 1 its beginning, 2 the beginning of a word in it, 3 any part of it. */
function distance({ foldedName }: Known, name: string): number | null {
  if (foldedName === name) return 0
  if (foldedName.startsWith(name)) return 1
  if (foldedName.includes(` ${name}`)) return 2
  return foldedName.includes(name) ? 3 : null
}

/**
 * Places whose name holds the text; after a comma may follow the beginning of a state or province, or a country.
 * @returns at most `limit`, the nearest name first, then the shortest, then by alphabet
 */
export function findPlaces(text: string, limit: number): GazetteerPlace[] {
  const { name, within } = readText(text)
  if (!name) return []
  return known()
    .flatMap((place) => {
      const far = distance(place, name)
      const lies = within.every((part) => place.within.some((area) => area.startsWith(part)))
      return far !== null && lies ? [{ place, far }] : []
    })
    .sort(
      (a, b) =>
        a.far - b.far ||
        a.place.name.length - b.place.name.length ||
        printPlace(a.place).localeCompare(printPlace(b.place), 'en'),
    )
    .slice(0, limit)
    .map(({ place }) => plain(place))
}

/** The place that “Cyberjaya”, “Cyberjaya, Selangor” or “Cyberjaya, Selangor, MY” names. */
export function resolvePlace(text: string): Resolved {
  const { name, within } = readText(text)
  const [place, ...others] = known()
    .filter(({ foldedName }) => foldedName === name)
    .filter((candidate) => within.every((part) => candidate.within.includes(part)))
    .map(plain)
  if (!place) return { found: 'none' }
  return others.length === 0 ? { found: 'one', place } : { found: 'several', places: [place, ...others] }
}

/** @returns the place in words that `resolvePlace` understands: “Cyberjaya, Selangor, MY”. */
export function printPlace({ name, admin1, country }: GazetteerPlace): string {
  return [name, admin1, country].filter(Boolean).join(', ')
}
