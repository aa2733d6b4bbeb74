import 'server-only'
import { headers } from 'next/headers'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { NotYet } from '@/components/entries/not-yet'
import { Withdrawn } from '@/components/entries/withdrawn'
import { entryAddress } from '@/components/fields/entry-address'
import { AsOfBanner } from '@/components/layout/as-of-banner'
import { atDay } from '@/components/ui/at-day'
import { definitionOf, type Kind } from '@/lib/catalogue'
import type { AsOf } from '@/lib/entries/as-of'
import { findFormerAddress } from '@/lib/entries/former-address'
import { findChangeDays, listRevisions } from '@/lib/entries/history'
import { findNamed } from '@/lib/entries/naming'
import { NotFound } from '@/lib/errors'
import { permanentRedirect, redirect } from '@/lib/i18n/navigation'
import { answerWith } from '@/lib/server/answer-status'

type Asked = {
  kind: Kind
  slug: string
  /** What follows the entry in the address, such as `/history`. */
  below?: string
  asOf?: AsOf
}

/**
 * A page of an entry, or where the entry went: a renamed or merged one redirects, a withdrawn one is gone (410). As of
 * a day, where it was at its end; one that was not there yet is not found (404).
 * @throws NotFound when there never was such an entry
 */
export async function orFormer(
  { kind, slug, below = '', asOf }: Asked,
  page: () => Promise<ReactNode>,
): Promise<ReactNode> {
  try {
    return await page()
  } catch (error) {
    if (!(error instanceof NotFound)) throw error
    const former = await findFormerAddress(kind, slug, asOf)
    if (!former) throw error
    const locale = await getLocale()
    const to = (rest: string) => ({ href: atDay(entryAddress(former) + rest, asOf?.day ?? null), locale })
    if (former.status === 308) permanentRedirect(to(below))
    if (former.status === 307) redirect(to(below))
    if (former.kind !== kind || former.slug !== slug) permanentRedirect(to(''))
    answerWith(former.status, (await headers()).get('x-request-id'))
    if (former.status === 404 && asOf) {
      const entry = (await findNamed([former.id]))[former.id]
      return entry && <NotYet entry={entry} day={asOf.day} since={former.since.slice(0, 10)} />
    }
    const { entry, revisions } = await listRevisions(definitionOf(kind), slug, asOf)
    return (
      <>
        {asOf && (
          <AsOfBanner
            day={asOf.day}
            now={entryAddress(entry)}
            changes={await findChangeDays(entry.id, asOf)}
          />
        )}
        <Withdrawn entry={entry} revision={revisions[0]} />
      </>
    )
  }
}
