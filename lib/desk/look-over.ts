import 'server-only'
import type { Editor } from '@/lib/auth/person'
import { ask } from '@/lib/db/ask'
import { db } from '@/lib/db/client'
import { judgedOn } from '@/lib/entries/as-of'
import type { AnyDefinition, AnyValues } from '@/lib/entries/define'
import type { Named } from '@/lib/entries/entry'
import { namesOf } from '@/lib/entries/facet'
import { type Outcome, outcomeOf } from '@/lib/entries/outcome'
import { listProposalsById, type ProposalRead } from '@/lib/entries/proposal-queue'
import { Lines } from '@/lib/entries/typed'
import { pathsOf } from '@/lib/entries/values'
import { findAlike, findElsewhere } from './alike'
import type { Comparison } from './comparison'
import { type QueueRow, toRow } from './queue'
import { type Amount, type Warning, warningsOn, warningsOnParts, warningsOnQuotes } from './warnings'

/** What an editor should see of one changed entry before deciding. */
export type Looked = {
  warnings: Warning[]
  /** Entries that may be the same as a new one. */
  alike: Named[]
  /** How many of the words that support it are quoted, and the values that have none. */
  quoted: number
  unquoted: string[]
  /** What becomes of a promise by this change; null where nothing does. */
  outcome: { before: Outcome | null; after: Outcome } | null
}

export type LookedOver = { changes: Looked[]; others: QueueRow[] }

/** Of so many changes of one proposal, names and sums are looked up in the database; the others are looked at alone. */
const lookedUp = 20
/** So many other proposals about the same entries are named. */
const othersShown = 5

/** Looks a proposal over: everything that warns, and nothing that hinders. */
export async function lookOver(
  editor: Editor,
  proposal: ProposalRead,
  changes: readonly Comparison[],
): Promise<LookedOver> {
  const text = new Lines(proposal.typed).at('source.text')
  const [looked, others] = await Promise.all([
    Promise.all(changes.map((change, index) => lookAt(change, text, index < lookedUp))),
    listOthers(editor, proposal, changes),
  ])
  return { changes: looked, others }
}

async function lookAt(change: Comparison, text: string, looksUp: boolean): Promise<Looked> {
  const { definition, entry, isNew, before, after, problems } = change
  const old = new Set(before?.claims.map(({ id }) => id))
  const brought = after.claims.filter(({ id }) => !old.has(id))
  const [alike, elsewhere, parts] = await Promise.all([
    looksUp && isNew && entry.kind !== 'development'
      ? findAlike(entry.kind, namesOf(definition, after.values), entry.id)
      : [],
    looksUp && isNew && entry.kind === 'source' ? findElsewhere(after.values, entry.id) : [],
    looksUp ? partsWarnings(entry.id, after.values) : [],
  ])
  const hindering = new Set(problems.map(({ path }) => path))
  const own = warningsOn({ definition, before: before?.values ?? null, after: after.values })
  const warnings: Warning[] = [
    ...own.filter(({ path, code }) => !(code === 'endBeforeStart' && hindering.has(path))),
    ...parts,
    ...warningsOnQuotes(text, brought),
    ...(elsewhere.length > 0 ? [{ path: 'url', code: 'sourceElsewhere' as const }] : []),
  ]
  const same = new Set(alike.map(({ id }) => id))
  const wordless = new Set(
    after.claims.filter(({ quote, stance }) => !quote && stance === 'asserts').map(({ field }) => field),
  )
  return {
    warnings,
    alike: [...alike, ...elsewhere.filter(({ id }) => !same.has(id))],
    quoted: brought.filter(({ quote }) => quote).length,
    unquoted: pathsOf(definition, after.values)
      .map(({ path }) => path)
      .filter(
        (path) => wordless.has(path) && !after.claims.some(({ field, quote }) => field === path && quote),
      ),
    outcome: outcomeChange(definition, before?.values ?? null, after.values),
  }
}

/** What became of a promise, before and after a change, by its dates alone. */
function outcomeChange(
  { ledger }: AnyDefinition,
  before: AnyValues | null,
  after: AnyValues,
): Looked['outcome'] {
  if (!ledger) return null
  const of = (values: AnyValues) => outcomeOf(ledger(values), null, judgedOn(undefined))
  const [was, is] = [before && of(before), of(after)]
  return was === is ? null : { before: was, after: is }
}

/** The amounts of a project are set against those of what it is a part of, and of its own parts. */
async function partsWarnings(id: string, values: AnyValues): Promise<Warning[]> {
  const own = (values.figures ?? []) as Amount[]
  if (own.length === 0) return []
  const wholeId = typeof values.partOf === 'string' ? values.partOf : null
  const siblings = wholeId
    ? await db.project.findMany({
        where: { partOfId: wholeId, id: { not: id } },
        select: { id: true },
        take: 500,
      })
    : []
  const parts = await db.project.findMany({ where: { partOfId: id }, select: { id: true }, take: 500 })
  const ids = [...(wholeId ? [wholeId] : []), ...siblings.map((one) => one.id), ...parts.map((one) => one.id)]
  if (ids.length === 0) return []
  const figures = await db.moneyFigure.findMany({
    where: { entryId: { in: ids } },
    select: { entryId: true, amount: true, currency: true, kind: true },
    take: 2000,
  })
  const of = (wanted: readonly string[]): Amount[] =>
    figures
      .filter(({ entryId }) => wanted.includes(entryId))
      .map(({ amount, currency, kind }) => ({ amount: amount.toString(), currency, kind }))
  return [
    ...(wholeId ? warningsOnParts(of([wholeId]), [...own, ...of(siblings.map((one) => one.id))]) : []),
    ...warningsOnParts(own, of(parts.map((one) => one.id))),
  ]
}

/** Other proposals that wait and touch the same entries, the longest waiting first. */
async function listOthers(
  editor: Editor,
  { id }: ProposalRead,
  changes: readonly Comparison[],
): Promise<QueueRow[]> {
  const touched = changes.filter(({ isNew }) => !isNew).map(({ entry }) => entry.id)
  if (touched.length === 0) return []
  const found = await ask<{ id: string }[]>`
    SELECT id FROM "Proposal"
    WHERE state = 'proposed' AND "authorId" IS NOT NULL AND id <> ${id}::uuid
      AND EXISTS (SELECT FROM jsonb_array_elements(changes) AS c WHERE c ->> 'entryId' = ANY(${touched}))
    ORDER BY "proposedAt", id LIMIT ${othersShown}`
  const others = await listProposalsById(
    editor,
    found.map((one) => one.id),
  )
  return others.map(toRow)
}
