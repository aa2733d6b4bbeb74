import 'server-only'
import { checkChange } from '@/lib/entries/checking'
import type { Rank } from '@/lib/entries/entry'
import type { FormProblem } from '@/lib/entries/form'
import type { Change, Ranking } from '@/lib/entries/proposal'
import { readClaimsAt } from '@/lib/entries/ranked-since'
import { haveMoved } from '@/lib/entries/ranking'
import type { EntryState } from '@/lib/entries/state'
import type { Lines } from '@/lib/entries/typed'
import type { Submission } from './submission'
import type { StatementAim } from './target'

const lineMax = 300

/** Reads and checks how an editor ranks the statements on a field: only what differs is a change. Nothing is written. */
export async function readRanks(
  { definition, state, path }: StatementAim,
  lines: Lines,
): Promise<Submission> {
  const base = baseOf(lines) ?? state.revision
  if (await statedSince(state, path, base))
    return { ok: false, problems: [{ input: '', message: 'rankedMeanwhile' }] }
  const own = state.claims.filter(({ field }) => field === path)
  const asked = own.map((claim) => ({ claim, ...askedOf(claim.id, lines) }))
  const problems: FormProblem[] = asked.flatMap(({ claim: { id }, rank, reason, both }) => {
    if (both) return [{ input: `unused.${id}`, message: 'preferredAndUnused' }]
    if (rank === 'deprecated' && !reason) return [{ input: `reason.${id}`, message: 'needsRankReason' }]
    return (reason ?? '').length > lineMax ? [{ input: `reason.${id}`, message: 'tooLong' }] : []
  })
  if (problems.length > 0) return { ok: false, problems }
  const moved: Ranking[] = asked
    .filter(({ claim, rank, reason }) => claim.rank !== rank || claim.rankReason !== reason)
    .map(({ claim, rank, reason }) => ({ claimId: claim.id, rank, rankReason: reason }))
  if (moved.length === 0) return { ok: false, problems: [{ input: '', message: 'nothingChanged' }] }
  const change: Change = {
    kind: definition.kind,
    entryId: state.id,
    baseRevision: base,
    values: state.values,
    claims: [],
    ranks: moved,
  }
  const found = checkChange(definition, change, state.claims).map(({ message }) => ({
    input: message === 'cannotPrefer' ? 'preferred' : '',
    message,
  }))
  return found.length > 0 ? { ok: false, problems: found } : { ok: true, changes: [change] }
}

/** The rank that a form gives a statement: one of them is preferred, each may be out of use. */
function askedOf(id: string, lines: Lines): { rank: Rank; reason: string | null; both: boolean } {
  const preferred = lines.at('preferred') === id
  const unused = lines.at(`unused.${id}`) === 'on'
  const rank = unused ? 'deprecated' : preferred ? 'preferred' : 'normal'
  return { rank, reason: lines.at(`reason.${id}`) || null, both: preferred && unused }
}

/** Whether the statements on a field are others, or ranked otherwise, than at the revision that was looked at. */
async function statedSince(state: EntryState, path: string, base: number): Promise<boolean> {
  if (base === state.revision) return false
  const seen = await readClaimsAt(state.id, base)
  return haveMoved(seen, state.claims, path)
}

/** The revision that the statements were shown in. */
function baseOf(lines: Lines): number | null {
  const base = lines.at('baseRevision')
  return /^\d{1,9}$/.test(base) ? Number(base) : null
}
