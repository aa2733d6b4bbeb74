import { z } from 'zod'
import { NotFound } from '@/lib/errors'

const deskSchema = z.object({
  id: z.uuid(),
  /** The filters of the queue that it was opened from, as a query; null when it was opened by itself. */
  queue: z.string().max(500).nullable(),
})

/** A proposal and where it was opened from. */
export type AtDesk = z.infer<typeof deskSchema>

const openedSchema = deskSchema.extend({
  /** When the proposal was changed last, as the page showed it. */
  seen: z.iso.datetime(),
  /** The published revisions that the page compared it with, by entry. */
  revisions: z.record(z.uuid(), z.int().min(0)),
})

/** A proposal as it was on an editor's screen. */
export type Opened = z.infer<typeof openedSchema>

const reader =
  <T>(schema: z.ZodType<T>) =>
  (bound: unknown): T => {
    const read = schema.safeParse(bound)
    if (!read.success) throw new NotFound('proposal')
    return read.data
  }

/** What a form carries as JSON; null when it is none. */
export function readCarried(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** @throws NotFound when what came with the form is none of ours */
export const readOpened = reader(openedSchema)
/** @throws NotFound when what came with the form is none of ours */
export const readAtDesk = reader(deskSchema)
