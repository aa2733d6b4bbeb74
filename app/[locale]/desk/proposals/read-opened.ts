import { z } from 'zod'
import { NotFound } from '@/lib/errors'

const openedSchema = z.object({
  id: z.uuid(),
  /** When the proposal was changed last, as the page showed it. */
  seen: z.iso.datetime(),
  /** The page that it was decided on. */
  at: z.enum(['proposal', 'review']),
})

/** A proposal as it was on an editor's screen. */
export type Opened = z.infer<typeof openedSchema>

const comparedSchema = openedSchema.extend({
  /** The published revisions that the page compared it with, by entry. */
  revisions: z.record(z.uuid(), z.int().min(0)),
})

/** @throws NotFound when what came with the form is none of ours */
export function readOpened(bound: unknown): Opened {
  const opened = openedSchema.safeParse(bound)
  if (!opened.success) throw new NotFound('proposal')
  return opened.data
}

/** @throws NotFound when what came with the form is none of ours */
export function readCompared(bound: unknown): z.infer<typeof comparedSchema> {
  const compared = comparedSchema.safeParse(bound)
  if (!compared.success) throw new NotFound('proposal')
  return compared.data
}
