'use server'

import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { requireRole } from '@/lib/auth/session'
import { settle } from '@/lib/desk/comparison'
import { getProposal } from '@/lib/entries/proposal-queue'
import { rebase, reject, returnToContributor, withdraw } from '@/lib/entries/proposals'
import { Conflict, NotFound } from '@/lib/errors'
import { withLocale } from '@/lib/i18n/routing'
import { publish } from '@/lib/publishers'

const readId = (bound: unknown): string => {
  const id = z.uuid().safeParse(bound)
  if (!id.success) throw new NotFound('proposal')
  return id.data
}

const goTo = async (path: string): Promise<never> => redirect(withLocale(path, await getLocale()))
const page = (id: string, said = '') => `/desk/proposals/${id}${said && `?said=${said}`}`

/** Somebody else was faster: the page shows what became of it. */
async function unlessDecided(id: string, deed: Promise<unknown>): Promise<void> {
  try {
    await deed
  } catch (error) {
    if (error instanceof Conflict) await goTo(page(id, 'late'))
    throw error
  }
}

export async function publishAction(bound: unknown): Promise<void> {
  const editor = await requireRole('editor')
  const id = readId(bound)
  let ok = false
  await unlessDecided(
    id,
    publish(id, editor).then((outcome) => {
      ok = outcome.ok
    }),
  )
  await goTo(page(id, ok ? 'published' : 'hindered'))
}

export async function decideAction(bound: unknown, form: FormData): Promise<void> {
  const editor = await requireRole('editor')
  const id = readId(bound)
  const note = String(form.get('note') ?? '')
    .trim()
    .slice(0, 5000)
  if (!note) return goTo(page(id, 'note'))
  const deed = form.get('deed') === 'reject' ? reject : returnToContributor
  await unlessDecided(id, deed(editor, id, note))
  await goTo('/desk/review')
}

export async function withdrawAction(bound: unknown): Promise<void> {
  const contributor = await requireRole('contributor')
  const id = readId(bound)
  await unlessDecided(id, withdraw(contributor, id))
  await goTo(page(id))
}

/** Takes the editor's choice at every place that others changed meanwhile, and publishes the result. */
export async function settleAction(bound: unknown, form: FormData): Promise<void> {
  const editor = await requireRole('editor')
  const id = readId(bound)
  const { changes } = await getProposal(editor, id)
  const settled = await settle(changes ?? [], (change, path) => form.get(`take.${change}.${path}`) === 'mine')
  await unlessDecided(id, rebase(editor, id, settled))
  await publishAction(id)
}
