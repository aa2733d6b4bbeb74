import 'server-only'
import { db } from '@/lib/db/client'
import { linkHash } from './chain'

export type BrokenLink = { position: number; entryId: string | null; what: 'missing' | 'altered' | 'head' }

/** So many revisions are read at a time. */
const batch = 500

/** Walks the chain of revisions over the whole site. @returns the first link that does not hold, null when all do */
export async function findBrokenLink(): Promise<BrokenLink | null> {
  let [position, hash] = [0, '']
  for (;;) {
    const revisions = await db.revision.findMany({
      where: { position: { gt: position } },
      orderBy: { position: 'asc' },
      take: batch,
    })
    for (const { proposalId: _, previousHash, hash: stored, publishedAt, ...link } of revisions) {
      const { entryId } = link
      if (link.position !== position + 1) return { position: position + 1, entryId: null, what: 'missing' }
      const right = linkHash(hash, { ...link, publishedAt: publishedAt.toISOString() })
      if (previousHash !== hash || stored !== right)
        return { position: link.position, entryId, what: 'altered' }
      position = link.position
      hash = stored
    }
    if (revisions.length < batch) break
  }
  const site = await db.site.findUniqueOrThrow({ where: { id: 1 } })
  if (site.chainLength !== position || site.chainHead !== hash)
    return { position, entryId: null, what: 'head' }
  return null
}
