import { z } from 'zod'
import type { Sort } from './listing-query'

/** The cursor is not one that this list gave. */
export class BadCursor extends Error {}

/** A row next to which a page begins, and on which side of it; no value where names go by another language since. */
export type Cursor = { value: string | null; id: string; backwards: boolean }

const written = z.tuple([z.string(), z.string(), z.uuid(), z.boolean()])
const sortName = ({ key, descending, language }: Sort) =>
  `${descending ? '-' : ''}${key}${language ? `.${language}` : ''}`
const ofAnyLanguage = (name: string) => name.replace(/(?<=name)\.[a-z]+$/, '')

/** A row's place in a sort as text for an address. */
export const writeCursor = (sort: Sort, { value, id, backwards }: Cursor & { value: string }): string =>
  Buffer.from(JSON.stringify([sortName(sort), value, id, backwards])).toString('base64url')

/** @throws BadCursor when the text is no cursor of this sort */
export function readCursor(text: string, sort: Sort): Cursor {
  const json = Buffer.from(text, 'base64url').toString('utf8')
  const read = written.safeParse(parsed(json))
  const wanted = sortName(sort)
  if (!read.success || ofAnyLanguage(read.data[0]) !== ofAnyLanguage(wanted)) throw new BadCursor(text)
  const [name, value, id, backwards] = read.data
  if (!isValueOf(sort, value)) throw new BadCursor(text)
  return { value: name === wanted ? value : null, id, backwards }
}

/** The database would refuse anything else with an error that is not the reader's. */
function isValueOf({ key }: Sort, value: string): boolean {
  if (key === 'name') return !value.includes('\u0000')
  if (key === 'updatedAt') return !Number.isNaN(Date.parse(value.replace(/([+-]\d\d)$/, '$1:00')))
  return /^-?infinity$/.test(value) || (/^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)))
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
