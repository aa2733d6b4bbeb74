import { z } from 'zod'

/** A row beside which a page of a list begins, by the values that the list is sorted by, and on which side of it. */
export type Keyset = { key: string[]; backwards: boolean }

const written = z.tuple([z.array(z.string().max(100)).max(5), z.boolean()])

/** A place in a list as text for an address. */
export const writeKeyset = ({ key, backwards }: Keyset): string =>
  Buffer.from(JSON.stringify([key, backwards])).toString('base64url')

/**
 * Reads a place in a list from an address.
 * @param parts what each value of the key must be
 * @returns null for the beginning, and where the text is none that this list gave
 */
export function readKeyset(text: string | null, parts: readonly z.ZodType<string>[]): Keyset | null {
  const read = written.safeParse(parsed(Buffer.from(text ?? '', 'base64url').toString('utf8')))
  if (!read.success) return null
  const [key, backwards] = read.data
  const fits = key.length === parts.length && parts.every((part, index) => part.safeParse(key[index]).success)
  return fits ? { key, backwards } : null
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

/** One page of a list in its own order, with the places where the next and the one before begin; null at either end. */
export type Paged<T> = { rows: T[]; next: string | null; previous: string | null }

/**
 * Makes a page of what was read from a place on: one row more than are shown says that there are more.
 * @param found in the direction of reading
 */
export function pageOf<T>(
  found: readonly T[],
  limit: number,
  start: Keyset | null,
  keyOf: (row: T) => string[],
): Paged<T> {
  const backwards = start?.backwards ?? false
  const more = found.length > limit
  const rows = found.slice(0, limit)
  if (backwards) rows.reverse()
  const at = (row: T | undefined, back: boolean) =>
    row ? writeKeyset({ key: keyOf(row), backwards: back }) : null
  return {
    rows,
    next: backwards || more ? at(rows.at(-1), false) : null,
    previous: (backwards ? more : start !== null) ? at(rows[0], true) : null,
  }
}
