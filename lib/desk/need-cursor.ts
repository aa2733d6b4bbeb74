import { z } from 'zod'
import { needs } from './needs'

/** The place after a row of a queue: its day (or `infinity`) and its id. */
export type NeedCursor = { day: string; id: string }

const written = z.tuple([z.enum(needs), z.union([z.iso.date(), z.literal('infinity')]), z.uuid()])

/** As text for an address. */
export const writeNeedCursor = (need: string, { day, id }: NeedCursor): string =>
  Buffer.from(JSON.stringify([need, day, id])).toString('base64url')

/** @returns null when it is none of this queue: the queue then begins from its start */
export function readNeedCursor(need: string, text: string | null): NeedCursor | null {
  if (!text) return null
  const read = written.safeParse(parsed(Buffer.from(text, 'base64url').toString('utf8')))
  return read.success && read.data[0] === need ? { day: read.data[1], id: read.data[2] } : null
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
