import 'server-only'
import { ask } from '@/lib/db/ask'
import { db } from '@/lib/db/client'
import { linkHash } from './chain'

export type BrokenLink = {
  position: number
  entryId: string | null
  /** `entry`: the chain holds, but the entry is not what its newest revision says. */
  what: 'missing' | 'altered' | 'head' | 'entry'
}

/** So many revisions are read at a time: what is held in memory does not grow with the history. */
const batch = 200

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
  return findStrayEntry()
}

/** The first entry, by its newest revision, that has another number, address or state than that revision. */
async function findStrayEntry(): Promise<BrokenLink | null> {
  const [stray] = await ask<{ entryId: string; position: number }[]>`
    SELECT e.id AS "entryId", r.position FROM "Entry" e
    JOIN LATERAL (SELECT * FROM "Revision" WHERE "entryId" = e.id ORDER BY number DESC LIMIT 1) r ON true
    WHERE (e.revision, e.slug, e.kind, e.state) IS DISTINCT FROM (r.number, r.slug, r.kind, r.state)
      OR e."mergedIntoId" IS DISTINCT FROM r."mergedIntoId"
    ORDER BY r.position LIMIT 1`
  return stray ? { ...stray, what: 'entry' } : null
}
