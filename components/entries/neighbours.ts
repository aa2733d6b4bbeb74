import type { LinkRow } from './links-of'

/** A neighbour and its place: the row, from 0, in which it stands on its side. May be half a row. */
export type Neighbour = { link: LinkRow; kind: string; row: number }

export type Neighbourhood = {
  /** What an entry comes from stands left of it, what comes of it and who is in it right. */
  left: Neighbour[]
  right: Neighbour[]
  /** How high the picture is, in rows. */
  rows: number
  /** Linked entries that are not drawn, by kind. */
  rest: { kind: string; count: number }[]
}

type Links = ReadonlyMap<string, readonly LinkRow[]>

/**
 * Chooses who stands around an entry and where: kind by kind in turn, so that a kind with many does not crowd out the
 * others; the kinds keep their order.
 * @param totals how many entries of a kind point to it, counted or not
 * @param most at most so many
 * @returns null where there are too few links for a picture
 */
export function neighboursOf(
  links: Links,
  totals: Readonly<Record<string, number>>,
  { least = 3, most = 12 } = {},
): Neighbourhood | null {
  const all = [...links].map(([kind, rows]) => ({ kind, rows, total: totalOf(rows, totals[kind] ?? 0) }))
  if (all.reduce((sum, { rows }) => sum + rows.length, 0) < least) return null
  const quota = inTurn(
    all.map(({ rows }) => rows.length),
    most,
  )
  const shown = all.flatMap(({ kind, rows }, index) =>
    rows.slice(0, quota[index]).map((link) => ({ link, kind })),
  )
  const cut = cutOf(quota)
  const [first, second] = [shown.slice(0, cut), shown.slice(cut)]
  const rows = Math.max(first.length, second.length)
  return {
    left: placed(first, rows),
    right: placed(second, rows),
    rows,
    rest: all.flatMap(({ kind, total }, index) => {
      const count = total - (quota[index] ?? 0)
      return count > 0 ? [{ kind, count }] : []
    }),
  }
}

/** Those known by a field of the entry itself, and all that point to it. */
const totalOf = (rows: readonly LinkRow[], pointing: number) => {
  const known = rows.filter(({ row }) => row !== null).length
  return rows.length + Math.max(0, pointing - known)
}

/** Gives each in turn one more of what it has until all or `most` are given. */
function inTurn(have: readonly number[], most: number): number[] {
  const given = have.map(() => 0)
  let left = Math.min(
    most,
    have.reduce((sum, n) => sum + n, 0),
  )
  while (left > 0) {
    for (const [index, n] of have.entries()) {
      if (left === 0 || (given[index] ?? 0) >= n) continue
      given[index] = (given[index] ?? 0) + 1
      left -= 1
    }
  }
  return given
}

/** A side that is higher than this is cut within a kind. */
const highest = 7

/** How many stand left: whole kinds, so that the sides differ least, or half of all where one would be too high. */
function cutOf(sizes: readonly number[]): number {
  const all = sizes.reduce((sum, n) => sum + n, 0)
  const boundaries = sizes.map((_, index) => sizes.slice(0, index).reduce((sum, n) => sum + n, 0))
  const differences = boundaries.map((before) => Math.abs(all - 2 * before))
  const best = boundaries[differences.indexOf(Math.min(...differences))] ?? 0
  return Math.max(best, all - best) > highest ? Math.floor(all / 2) : best
}

/** Centred on the height of the picture. */
const placed = (side: readonly Omit<Neighbour, 'row'>[], rows: number): Neighbour[] =>
  side.map((one, index) => ({ ...one, row: index + (rows - side.length) / 2 }))
