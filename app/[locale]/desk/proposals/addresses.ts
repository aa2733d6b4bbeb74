import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import type { Editor } from '@/lib/auth/person'
import { readQueueFilters } from '@/lib/desk/queue-filters'
import { findNext } from '@/lib/desk/review-queue'
import { withLocale } from '@/lib/i18n/routing'
import type { AtDesk } from './read-opened'

const address = (path: string, query: Record<string, string | null>): string => {
  const pairs = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === null ? [] : [[name, value]],
  )
  return path + (pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : '')
}

/** The page of a proposal, without language. @param said what its page tells, a key of the messages */
export const proposalPage = ({ id, queue }: AtDesk, said: string | null = null): string =>
  address(`/desk/proposals/${id}`, { queue, said })

/** The queue as it was left, without language. */
export const queuePage = (queue: string | null, decided: string | null = null): string => {
  const query = new URLSearchParams(queue ?? '')
  if (decided) query.set('decided', decided)
  return query.size > 0 ? `/desk/review?${query}` : '/desk/review'
}

/** Where an editor goes on after a proposal that was opened from the queue: the next one, or the queue at its end. */
export async function nextPage(
  editor: Editor,
  { id, queue }: AtDesk,
): Promise<{ href: string; id: string | null }> {
  const next = await findNext(editor, readQueueFilters(new URLSearchParams(queue ?? '')), id)
  return { href: next ? proposalPage({ id: next, queue: queue ?? '' }) : queuePage(queue), id: next }
}

/** @param path without language */
export const goTo = async (path: string): Promise<never> => redirect(withLocale(path, await getLocale()))
