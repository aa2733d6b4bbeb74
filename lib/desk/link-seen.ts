import 'server-only'
import type { Editor } from '@/lib/auth/person'
import { db } from '@/lib/db/client'
import { verdictOf } from '@/lib/links/link-state'

/** What the last look at the address of a source saw, for its editors. Instants are ISO 8601 in UTC. */
export type LinkSeen = {
  verdict: 'works' | 'unclear' | 'failing' | 'dead'
  checkedAt: string
  status: number | null
  error: string | null
  finalUrl: string | null
  failingSince: string | null
  deadSince: string | null
}

/** @returns null when its present address was not looked at yet, or it has none */
export async function findLinkSeen(_editor: Editor, sourceId: string): Promise<LinkSeen | null> {
  const found = await db.linkCheck.findUnique({
    where: { sourceId },
    select: {
      url: true,
      checkedAt: true,
      status: true,
      error: true,
      finalUrl: true,
      failingSince: true,
      deadSince: true,
      source: { select: { url: true } },
    },
  })
  if (!found || found.url !== found.source.url) return null
  const { checkedAt, status, error, finalUrl, failingSince, deadSince } = found
  const verdict = verdictOf({ status })
  return {
    verdict: deadSince ? 'dead' : verdict === 'gone' ? 'failing' : verdict,
    checkedAt: checkedAt.toISOString(),
    ...{ status, error, finalUrl },
    failingSince: failingSince?.toISOString() ?? null,
    deadSince: deadSince?.toISOString() ?? null,
  }
}
