import 'server-only'
import { kindNamed } from '@/lib/desk/target'
import type { Named } from '@/lib/entries/entry'
import { findBySlug } from '@/lib/entries/naming'
import { NotFound } from '@/lib/errors'

/** The public entry at `kind/slug`, as the address of a correction names it. @throws NotFound */
export async function readEntryOf(address: unknown): Promise<Named> {
  const [kind = '', slug = '', more] = typeof address === 'string' ? address.slice(0, 300).split('/') : []
  if (!kind || !slug || more !== undefined) throw new NotFound('entry')
  const entry = await findBySlug(kindNamed(kind).kind, slug)
  if (!entry) throw new NotFound('entry')
  return entry
}
