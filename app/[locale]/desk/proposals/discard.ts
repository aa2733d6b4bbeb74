'use server'

import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { requireRole } from '@/lib/auth/session'
import { discardDraft } from '@/lib/entries/drafts'
import { Conflict, NotFound } from '@/lib/errors'
import { withLocale } from '@/lib/i18n/routing'

/** Throws one's own draft away; pressed again, or on a draft that is gone, the list is shown as well. */
export async function discardAction(bound: unknown): Promise<void> {
  const contributor = await requireRole('contributor')
  const id = z.uuid().safeParse(bound)
  if (!id.success) throw new NotFound('proposal')
  const locale = await getLocale()
  await discardDraft(contributor, id.data).catch((error: unknown) => {
    if (error instanceof Conflict) redirect(withLocale(`/desk/proposals/${id.data}?said=late`, locale))
    if (!(error instanceof NotFound)) throw error
  })
  redirect(withLocale('/desk/proposals', locale))
}
