'use server'

import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import type { Editor } from '@/lib/auth/person'
import { requireRole } from '@/lib/auth/session'
import { settle } from '@/lib/desk/comparison'
import { withoutOvertaken } from '@/lib/desk/moved-subject'
import type { Change } from '@/lib/entries/proposal'
import { getProposal } from '@/lib/entries/proposal-queue'
import { rebase, reject, returnToContributor, withdraw } from '@/lib/entries/proposals'
import { Conflict, NotFound } from '@/lib/errors'
import { withLocale } from '@/lib/i18n/routing'
import { publish } from '@/lib/publishers'
import { type Opened, readCompared, readOpened } from './read-opened'

const goTo = async (path: string): Promise<never> => redirect(withLocale(path, await getLocale()))
const page = (id: string, said = '') => `/desk/proposals/${id}${said && `?said=${said}`}`
const queue = (decided: string) => `/desk/review?decided=${decided}`

/** Somebody else was faster: the page shows what became of it. */
async function unlessDecided(id: string, deed: Promise<unknown>): Promise<void> {
  try {
    await deed
  } catch (error) {
    if (error instanceof Conflict) await goTo(page(id, 'late'))
    throw error
  }
}

/** What was not seen is not decided: a proposal that its contributor changed meanwhile is shown again first. */
async function unlessChanged(editor: Editor, { id, seen }: Opened) {
  const proposal = await getProposal(editor, id)
  const waits = proposal.state === 'proposed'
  if (waits && proposal.updatedAt.toISOString() !== seen) await goTo(page(id, 'changed'))
  return proposal
}

export async function publishAction(bound: unknown): Promise<void> {
  const editor = await requireRole('editor')
  const opened = readOpened(bound)
  const { changes, state } = await unlessChanged(editor, opened)
  await publishNow(editor, opened, state === 'proposed' ? changes : null)
}

async function publishNow(editor: Editor, { id, at }: Opened, changes: Change[] | null): Promise<void> {
  const standing = await withoutOvertaken(changes ?? [])
  if (changes && standing !== changes) await unlessDecided(id, rebase(editor, id, standing))
  let ok = false
  await unlessDecided(
    id,
    publish(id, editor).then((outcome) => {
      ok = outcome.ok
    }),
  )
  if (!ok) await goTo(page(id, 'hindered'))
  await goTo(at === 'review' ? queue(id) : page(id))
}

export async function decideAction(bound: unknown, form: FormData): Promise<void> {
  const editor = await requireRole('editor')
  const opened = readOpened(bound)
  const { id } = opened
  const note = String(form.get('note') ?? '')
    .trim()
    .slice(0, 5000)
  if (!note) return goTo(page(id, 'note'))
  await unlessChanged(editor, opened)
  const deed = form.get('deed') === 'reject' ? reject : returnToContributor
  await unlessDecided(id, deed(editor, id, note))
  await goTo(queue(id))
}

export async function withdrawAction(bound: unknown): Promise<void> {
  const contributor = await requireRole('contributor')
  const id = z.uuid().safeParse(bound)
  if (!id.success) throw new NotFound('proposal')
  await unlessDecided(id.data, withdraw(contributor, id.data))
  await goTo(page(id.data))
}

/** Takes the editor's choice at every place that others changed meanwhile, and publishes the result. */
export async function settleAction(bound: unknown, form: FormData): Promise<void> {
  const editor = await requireRole('editor')
  const { revisions, ...opened } = readCompared(bound)
  const { changes } = await unlessChanged(editor, opened)
  const settled = await settle(
    await withoutOvertaken(changes ?? []),
    revisions,
    (change, path) => form.get(`take.${change}.${path}`) === 'mine',
  )
  if (!settled) return goTo(page(opened.id, 'changed'))
  await unlessDecided(opened.id, rebase(editor, opened.id, settled))
  await publishNow(editor, opened, settled)
}
