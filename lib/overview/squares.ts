import 'server-only'
import { ask } from '@/lib/db/ask'
import { cached } from '@/lib/entries/site-version'
import { countsAt } from './counts-at'
import { listPlacedProjects, type Placed } from './figures'
import { inScope, type Scope } from './scope'

/** A square of one degree, named by its south-west corner, with how many projects have a place in it. */
export type Square = {
  lat: number
  lon: number
  /** Projects with a place in it that is known exactly. */
  exact: number
  /** Projects of which only the town or region is known. */
  approximate: number
  /** Some places in it, by their names. */
  places: string[]
}

const named = 3

/** Projects with a place while there are few of them, else squares; the other of both is empty. @param few at most */
export async function readPlaces(scope: Scope, few: number): Promise<{ rows: Placed[]; squares: Square[] }> {
  const squares = await countSquares(scope)
  const places = squares.reduce((sum, { exact, approximate }) => sum + exact + approximate, 0)
  return places > few ? { rows: [], squares } : { rows: await listPlacedProjects(scope, few), squares: [] }
}

/** Where projects are, by squares of one degree, those with the most projects first. */
function countSquares(scope: Scope): Promise<Square[]> {
  return inScope('squares', scope, async () => {
    const rows = await ask<{ code: string; n: number }[]>`${countsAt('project', 'place+exactness:', scope)}`
    const squares = new Map<string, Square>()
    for (const { code, n } of rows) {
      const [, lat, lon, exactness] =
        /^place\+exactness:(-?\d+),(-?\d+)\+(exact|approximate)$/.exec(code) ?? []
      if (!exactness) continue
      const key = `${lat},${lon}`
      const none = { lat: Number(lat), lon: Number(lon), exact: 0, approximate: 0, places: [] }
      const square: Square = squares.get(key) ?? none
      square[exactness === 'exact' ? 'exact' : 'approximate'] += n
      squares.set(key, square)
    }
    const names = await readNames()
    return [...squares]
      .map(([key, square]) => ({ ...square, places: names.get(key) ?? [] }))
      .sort((a, b) => b.exact + b.approximate - a.exact - a.approximate || b.lat - a.lat || a.lon - b.lon)
  })
}

/** A few names of places by square, the same for every scope; there are some thousand places however many projects. */
const readNames = (): Promise<Map<string, string[]>> =>
  cached('names of squares', async () => {
    const rows = await ask<{ square: string; names: string[] }[]>`
      SELECT floor(lat)::int || ',' || floor(lon)::int AS square,
        (array_agg(DISTINCT name ORDER BY name))[1:${named}::int] AS names
      FROM "Place" GROUP BY 1`
    return new Map(rows.map(({ square, names }) => [square, names]))
  })
