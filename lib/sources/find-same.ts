import 'server-only'
import type { AnyValues } from '@/lib/entries/define'
import type { Tx } from '@/lib/entries/publisher'
import { urlKey } from './url-key'

/** The public source at the address that a new one names: two addresses of one page are one source. */
export async function findSameSource(tx: Tx, values: AnyValues): Promise<string | null> {
  if (typeof values.url !== 'string' || !URL.canParse(values.url)) return null
  const found = await tx.source.findUnique({ where: { urlKey: urlKey(values.url) }, select: { id: true } })
  return found?.id ?? null
}
