import 'server-only'
import { db } from '@/lib/db/client'
import type { AsOf } from './as-of'
import { cached } from './site-version'

/** The newest revision of the whole site: its place in the chain, from 1, and the hash that covers all before it. */
export type ChainHead = { length: number; hash: string }

/** @returns null while nothing is published */
export function readChainHead(asOf?: AsOf): Promise<ChainHead | null> {
  return cached(`chain head ${asOf?.day ?? ''}`, async () => {
    const newest = await db.revision.findFirst({
      where: asOf ? { publishedAt: { lt: asOf.until } } : {},
      orderBy: [{ publishedAt: 'desc' }, { position: 'desc' }],
      select: { position: true, hash: true },
    })
    return newest && { length: newest.position, hash: newest.hash }
  })
}
