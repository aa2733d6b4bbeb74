import 'server-only'
import { headers } from 'next/headers'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Withdrawn } from '@/components/entries/withdrawn'
import { entryAddress } from '@/components/fields/entry-address'
import { definitionOf, type Kind } from '@/lib/catalogue'
import { findFormerAddress } from '@/lib/entries/former-address'
import { listRevisions } from '@/lib/entries/history'
import { NotFound } from '@/lib/errors'
import { permanentRedirect } from '@/lib/i18n/navigation'
import { answerWith } from '@/lib/server/answer-status'

/**
 * A page of an entry, or where the entry went: a renamed or merged one redirects, a withdrawn one is gone (410).
 * @param below what follows the entry in the address, such as `/history`
 * @throws NotFound when there never was such an entry
 */
export async function orFormer(
  kind: Kind,
  slug: string,
  below: string,
  page: () => Promise<ReactNode>,
): Promise<ReactNode> {
  try {
    return await page()
  } catch (error) {
    if (!(error instanceof NotFound)) throw error
    const former = await findFormerAddress(kind, slug)
    if (!former) throw error
    if (former.status === 308)
      permanentRedirect({ href: entryAddress(former) + below, locale: await getLocale() })
    if (former.kind !== kind || former.slug !== slug)
      permanentRedirect({ href: entryAddress(former), locale: await getLocale() })
    answerWith(410, (await headers()).get('x-request-id'))
    const { entry, revisions } = await listRevisions(definitionOf(kind), slug)
    return <Withdrawn entry={entry} revision={revisions[0]} />
  }
}
