import 'server-only'
import { definitionOf } from '@/lib/catalogue'
import { db } from '@/lib/db/client'
import type { ProposalRead } from '@/lib/entries/proposal-queue'

/** Where a proposal's form is filled in further, without language. */
export function formAddress({ id, kind, entry }: Pick<ProposalRead, 'id' | 'kind' | 'entry'>): string {
  if (!entry) return `/desk/new/${kind}?proposal=${id}`
  const deed = entry.kind === kind ? 'edit' : 'develop'
  return `/desk/${deed}/${entry.kind}/${entry.slug}?proposal=${id}`
}

/** The page of the last entry that a proposal published: the one it was about. */
export async function publishedAddress(proposalId: string): Promise<string | null> {
  const found = await db.revision.findFirst({
    where: { proposalId },
    orderBy: { position: 'desc' },
    select: { entry: { select: { kind: true, slug: true } } },
  })
  return found && `/${definitionOf(found.entry.kind).path}/${found.entry.slug}`
}
