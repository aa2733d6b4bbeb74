import 'server-only'
import { definitionOf } from '@/lib/catalogue'
import { db } from '@/lib/db/client'
import type { ProposalRead } from '@/lib/entries/proposal-queue'
import { Lines } from '@/lib/entries/typed'
import { claimsAddress, newClaimAddress } from './claim-addresses'
import { confirmsInput } from './confirmable'

/** Where a proposal's form is filled in further, without language. */
export function formAddress(
  proposal: Pick<ProposalRead, 'id' | 'kind' | 'entry'> & Partial<Pick<ProposalRead, 'typed'>>,
): string {
  const { id, kind, entry, typed = [] } = proposal
  if (!entry) return `/desk/new/${kind}?proposal=${id}`
  const lines = new Lines(typed)
  const field = lines.at('statement.field')
  if (field && lines.has('preferred')) return claimsAddress(entry)
  if (field) return `${newClaimAddress(entry, field)}&proposal=${id}`
  const deed = lines.has(confirmsInput) ? 'confirm' : entry.kind === kind ? 'edit' : 'develop'
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
