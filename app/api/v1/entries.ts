import 'server-only'
import { definitionOf, findKindAt } from '@/lib/catalogue'
import type { AsOf } from '@/lib/entries/as-of'
import type { AnyDefinition } from '@/lib/entries/define'
import { findFormerAddress } from '@/lib/entries/former-address'
import { NotFound } from '@/lib/errors'
import { Elsewhere, Gone, NotYetThere } from './refusals'

/** @throws NotFound when no kind has this plural */
export function kindAt(path: string): AnyDefinition {
  const definition = findKindAt(path)
  if (!definition) throw new NotFound('kind')
  return definition
}

/**
 * Asks about an entry; where none is public at its slug, says what became of it.
 * @param rest of the address, after the slug
 * @param asOf the day whose state is asked for
 * @throws Elsewhere, Gone, NotYetThere, NotFound
 */
export async function atItsAddress<T>(
  { kind, path }: AnyDefinition,
  slug: string,
  rest: string,
  ask: () => Promise<T>,
  asOf?: AsOf,
): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof NotFound)) throw error
    const former = await findFormerAddress(kind, slug, asOf)
    if (former?.status === 308 || former?.status === 307)
      throw new Elsewhere(`/api/v1/${definitionOf(former.kind).path}/${former.slug}${rest}`, former.status)
    if (former?.status === 404) throw new NotYetThere(former.since)
    if (former?.status === 410) throw new Gone(`/api/v1/${path}/${former.slug}/revisions`)
    throw error
  }
}
