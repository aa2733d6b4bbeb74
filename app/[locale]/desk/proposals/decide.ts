'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import type { ReviewState } from '@/components/desk/review-form'
import type { Editor } from '@/lib/auth/person'
import { requireRole } from '@/lib/auth/session'
import { settle } from '@/lib/desk/comparison'
import { withoutOvertaken } from '@/lib/desk/moved-subject'
import { partOf } from '@/lib/desk/publish-part'
import { fieldKey } from '@/lib/entries/field-key'
import type { Change } from '@/lib/entries/proposal'
import { getProposal, type ProposalRead } from '@/lib/entries/proposal-queue'
import type { FieldNote } from '@/lib/entries/proposal-steps'
import { rebase, reject, returnToContributor, withdraw } from '@/lib/entries/proposals'
import { type Typed, typedIn } from '@/lib/entries/typed'
import { settings } from '@/lib/env'
import { Conflict, NotFound } from '@/lib/errors'
import { publish } from '@/lib/publishers'
import { whoSends } from '../who-sends'
import { goTo, nextPage, proposalPage, queuePage } from './addresses'
import { type AtDesk, type Opened, readCarried, readOpened } from './read-opened'

/** Characters of a note. */
const noteMax = 5000

type Fault = 'note' | 'notePart' | 'nothing' | 'changed' | 'hindered'
type Sent = {
  editor: Editor
  opened: Opened
  proposal: ProposalRead
  typed: Typed
  note: string
  notes: FieldNote[]
}

/**
 * Publishes what is ticked, returns or rejects; everything written comes back when it is not done.
 * @param bound what was on the screen; null where only what was typed is on it, and the form carries the rest
 */
export async function decideAction(
  bound: unknown,
  _before: ReviewState,
  form: FormData,
): Promise<ReviewState> {
  const typed = typedIn(form)
  const who = await whoSends('editor', form, 'deed')
  const carried = bound === null ? String(form.get('carried')) : JSON.stringify(bound)
  if ('signIn' in who) return { typed, errors: [], signIn: who.signIn, carried }
  const editor = who.person
  const opened = readOpened(bound ?? readCarried(carried))
  const deed = z.enum(['publish', 'return', 'reject']).safeParse(form.get('deed') ?? form.get('intent'))
  if (!deed.success) throw new NotFound('deed')
  const proposal = await getProposal(editor, opened.id)
  const done = proposal.state === 'published' && deed.data === 'publish'
  if (proposal.state !== 'proposed' && !done) return goTo(proposalPage(opened, 'late'))
  if (!done && proposal.updatedAt.toISOString() !== opened.seen) return fault(typed, 'changed')
  const next = await nextPage(editor, opened)
  if (!done) {
    const standing = await withoutOvertaken(proposal.changes ?? [])
    const sent = { editor, opened, proposal, typed, ...notesIn(typed, standing) }
    const failed = await unlessDecided(opened, () =>
      deed.data === 'publish' ? publishTicked(sent, standing) : sendBack(sent, deed.data),
    )
    if (failed) return fault(typed, failed)
  }
  return goTo(after(opened, deed.data, next))
}

/** Where an editor goes on: in the queue to the next one, else to what was decided. */
function after(opened: Opened, deed: string, next: { href: string; id: string | null }): string {
  if (opened.queue === null) return deed === 'publish' ? proposalPage(opened) : queuePage('', opened.id)
  return next.id ? `${next.href}&decided=${opened.id}` : queuePage(opened.queue, opened.id)
}

async function sendBack(
  { editor, opened, note, notes }: Sent,
  deed: 'return' | 'reject',
): Promise<Fault | null> {
  if (note === '' && (deed === 'reject' || notes.length === 0)) return 'note'
  if (deed === 'reject') await reject(editor, opened.id, note)
  else await returnToContributor(editor, opened.id, note, notes)
  return null
}

async function publishTicked(sent: Sent, standing: Change[]): Promise<Fault | null> {
  const { editor, opened, proposal, typed, note, notes } = sent
  const ticked = new Set(typed.map(([name]) => name))
  const part = await partOf(proposal, standing, opened.revisions, (change, path) =>
    ticked.has(`take.${change}.${path}`),
  )
  if (!part.ok) return part.because
  if (part.rest && note === '' && notes.length === 0) return 'notePart'
  const rest = part.rest ? { ...part.rest, note, notes } : undefined
  const outcome = await publish(opened.id, editor, { seen: opened.seen, changes: part.changes, rest })
  return outcome.ok ? null : 'hindered'
}

/** What was said in general, and of single fields: `note`, `note.<change>.<path>`. */
function notesIn(typed: Typed, changes: readonly Change[]): Pick<Sent, 'note' | 'notes'> {
  const notes = typed.flatMap(([name, text]): FieldNote[] => {
    const [, index = '', path = ''] = /^note\.(\d{1,3})\.(.+)$/.exec(name) ?? []
    const kind = changes[Number(index)]?.kind
    const body = text.trim().slice(0, noteMax)
    return path && kind && body ? [{ field: fieldKey(kind, path), body }] : []
  })
  const note = typed.find(([name]) => name === 'note')?.[1] ?? ''
  return { note: note.trim().slice(0, noteMax), notes }
}

/** The page is read again, so that what hinders is seen on it. */
async function fault(typed: Typed, because: Fault): Promise<ReviewState> {
  const [t, known] = await Promise.all([
    getTranslations('review.said'),
    getTranslations('desk.proposal.said'),
  ])
  const message = because === 'changed' || because === 'hindered' ? known(because) : t(because)
  const atNote = because === 'note' || because === 'notePart'
  refresh()
  return { typed, title: t('notDone'), errors: [{ ...(atNote && { id: 'note' }), message }] }
}

/** Somebody else was faster: the page shows what became of it. */
async function unlessDecided<T extends Fault | null>(
  at: AtDesk,
  deed: () => Promise<T>,
): Promise<T | 'changed'> {
  try {
    return await deed()
  } catch (error) {
    if (error instanceof Conflict)
      return error.code === 'changed' ? 'changed' : goTo(proposalPage(at, 'late'))
    throw error
  }
}

export async function withdrawAction(bound: unknown): Promise<void> {
  const contributor = await requireRole('contributor')
  const id = z.uuid().safeParse(bound)
  if (!id.success) throw new NotFound('proposal')
  const at = { id: id.data, queue: null }
  await unlessDecided(at, async () => {
    await withdraw(contributor, id.data)
    return null
  })
  await goTo(proposalPage(at))
}

/**
 * Takes the editor's choice at every place that others changed meanwhile, and publishes the result; where a second
 * reader is asked, it waits for another editor.
 */
export async function settleAction(bound: unknown, form: FormData): Promise<void> {
  const editor = await requireRole('editor')
  const opened = readOpened(bound)
  const { changes, state, updatedAt } = await getProposal(editor, opened.id)
  if (state !== 'proposed') return goTo(proposalPage(opened, state === 'published' ? null : 'late'))
  if (updatedAt.toISOString() !== opened.seen) return goTo(proposalPage(opened, 'changed'))
  const settled = await settle(
    await withoutOvertaken(changes ?? []),
    opened.revisions,
    (change, path) => form.get(`take.${change}.${path}`) === 'mine',
  )
  if (!settled) return goTo(proposalPage(opened, 'changed'))
  const failed = await unlessDecided(opened, async () => {
    if (settings().ENTENTE_SECOND_READER) {
      await rebase(editor, opened.id, settled)
      return goTo(proposalPage(opened, 'settledForOther'))
    }
    const outcome = await publish(opened.id, editor, { seen: opened.seen, changes: settled })
    return outcome.ok ? null : 'hindered'
  })
  await goTo(proposalPage(opened, failed))
}
