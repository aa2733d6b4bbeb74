import 'server-only'
import { validate as isUuid, v5 } from 'uuid'
import type { Contributor } from '@/lib/auth/person'
import { db } from '@/lib/db/client'
import type { ProposalState } from '@/lib/db/generated/client'
import type { Named } from '@/lib/entries/entry'
import type { JsonProblem } from '@/lib/entries/json-reading'
import { propose } from '@/lib/entries/proposals'
import { sha256 } from '@/lib/entries/stable-json'
import type { Typed } from '@/lib/entries/typed'
import { NotFound } from '@/lib/errors'
import type { Localised } from '@/lib/fields/field'
import { readJsonSubmission } from './json-submission'
import { typedOfSent } from './json-typed'
import type { SentProposal } from './sent-proposal'

/** The line of a proposal that says from what it was made; no input has its name. */
const bodyLine = 'sentBody'

export type SentOutcome = { ok: true; id: string; created: boolean } | { ok: false; problems: JsonProblem[] }

/**
 * Puts forward what a program sent. The same key with the same document is the same proposal, whatever became of it;
 * with another document it replaces what was sent before, as long as that is open.
 * @throws Conflict when it was decided meanwhile
 */
export async function sendProposal(
  contributor: Contributor,
  key: string,
  sent: SentProposal,
): Promise<SentOutcome> {
  // A key is one person's own: the same one from another person is another.
  const requestKey = v5(key, contributor.id)
  const hash = sha256(JSON.stringify(sent))
  const earlier = await db.proposal.findUnique({ where: { requestKey }, select: { id: true, typed: true } })
  const same = (earlier?.typed as Typed | undefined)?.some(
    ([name, value]) => name === bodyLine && value === hash,
  )
  if (earlier && same) return { ok: true, id: earlier.id, created: false }
  const read = await readJsonSubmission(sent)
  if (!read.ok) return read
  const { definition, state, subject } = read.aim
  const { id, repeated } = await propose(contributor, {
    kind: definition.kind,
    entryId: (state ?? subject)?.id ?? null,
    reason: sent.reason,
    typed: [...(await typedOfSent(sent, read)), [bodyLine, hash]],
    requestKey,
    changes: read.changes,
  })
  return { ok: true, id, created: !earlier && !repeated }
}

export type SentState = {
  id: string
  kind: string
  state: ProposalState
  /** What the reviewer says: why returned or rejected. */
  note: string | null
  proposedAt: Date | null
  decidedAt: Date | null
  /** What it made public, in the order of publication. */
  published: Named[]
}

/** What became of one's own proposal. @throws NotFound when it is another person's */
export async function getSentState(contributor: Contributor, id: string): Promise<SentState> {
  const found =
    isUuid(id) &&
    (await db.proposal.findUnique({
      where: { id, authorId: contributor.id },
      select: {
        id: true,
        kind: true,
        state: true,
        note: true,
        proposedAt: true,
        decidedAt: true,
        revisions: {
          select: { entry: { select: { id: true, kind: true, slug: true, names: true } } },
          orderBy: { position: 'asc' },
          take: 200,
        },
      },
    }))
  if (!found) throw new NotFound('proposal')
  const { revisions, ...proposal } = found
  return {
    ...proposal,
    published: revisions.map(({ entry }) => ({ ...entry, names: entry.names as Localised })),
  }
}
