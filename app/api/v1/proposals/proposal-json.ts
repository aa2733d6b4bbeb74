import { z } from 'zod'
import type { SentState } from '@/lib/desk/json-proposals'
import { instant, slug } from '@/lib/entries/api-value-schema'
import { type Addressing, type Json, pageAddress } from '@/lib/entries/json-values'

const states = ['draft', 'proposed', 'published', 'returned', 'rejected', 'withdrawn'] as const

/** What became of a proposal, as it is answered. @param say what the members mean */
export const proposalSchema = (say: (key: string) => string) =>
  z.strictObject({
    id: z.uuid(),
    kind: z.string(),
    state: z.enum(states).describe(say('state')),
    url: z.url().describe(say('url')),
    note: z.string().nullable().describe(say('note')),
    proposedAt: instant.nullable(),
    decidedAt: instant.nullable(),
    published: z.array(z.strictObject({ kind: z.string(), slug, url: z.url() })).describe(say('published')),
  })

export const printProposal = (proposal: SentState, printing: Addressing): Json => ({
  id: proposal.id,
  kind: proposal.kind,
  state: proposal.state,
  url: `${printing.site}/desk/proposals/${proposal.id}`,
  note: proposal.note,
  proposedAt: proposal.proposedAt,
  decidedAt: proposal.decidedAt,
  published: proposal.published.map((entry) => ({
    kind: entry.kind,
    slug: entry.slug,
    url: pageAddress(entry, printing),
  })),
})

/** Where it can be asked what became of a proposal. */
export const proposalAddress = (id: string, { site }: Addressing): string => `${site}/api/v1/proposals/${id}`
