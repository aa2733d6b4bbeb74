import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { DeskNav } from '@/components/desk/desk-nav'
import { NeedList } from '@/components/desk/need-list'
import { RelationshipFilter } from '@/components/desk/relationship-filter'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { Pager } from '@/components/ui/pager'
import { requireRole } from '@/lib/auth/session'
import { countNeeding, listNeeding } from '@/lib/desk/needing'
import { needs } from '@/lib/desk/needs'
import { waitingFor } from '@/lib/desk/queue'
import { listRelationships } from '@/lib/entries/relationships'
import { NotFound } from '@/lib/errors'
import { printPair } from '@/lib/fields/print-country'
import { readParameters, type SearchParams } from '../../../entries/addresses'
import { settled } from '../../../settled'
import { countWords } from '../count-words'

type Props = { params: Promise<{ need: string }>; searchParams: SearchParams }

const rowsPerPage = 25

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ need }, t] = await Promise.all([params, getTranslations('freshness')])
  return t.has(`needs.${need}.title`) ? { title: t('queue.title', { need: t(`needs.${need}.title`) }) } : {}
}

/** Everything that has one need, the most needful first. */
export default settled<Props>(async ({ params, searchParams }) => {
  const person = await requireRole('contributor')
  const { need: wanted } = await params
  const need = needs.find((one) => one === wanted)
  if (!need) throw new NotFound('queue')
  const [parameters, relationships] = await Promise.all([readParameters(searchParams), listRelationships()])
  const pair = relationships.find(({ slug }) => slug === parameters.get('relationship'))
  const relationship = pair?.slug ?? null
  const cursor = parameters.get('cursor')
  const [page, total, waiting, t, words, locale, count] = await Promise.all([
    listNeeding(need, { relationship, limit: rowsPerPage, cursor }),
    countNeeding(need, relationship),
    waitingFor(person),
    getTranslations('freshness'),
    getTranslations('layout.nav'),
    getLocale(),
    countWords(),
  ])
  const here = `/desk/queue/${need}`
  const within = relationship ? `relationship=${relationship}` : ''
  return (
    <>
      <DeskNav role={person.role} waiting={waiting} />
      <Breadcrumb items={[{ href: '/desk', label: words('desk') }]} />
      <PageHeading title={t(`needs.${need}.title`)} standfirst={t(`needs.${need}.text`)} />
      <RelationshipFilter
        here={here}
        chosen={relationship}
        pairs={relationships.map((one) => ({ slug: one.slug, name: printPair(one, locale) }))}
      />
      <div className="mt-6">
        {page.rows.length === 0 ? (
          <EmptyState title={t('queue.none')} />
        ) : (
          <NeedList need={need} rows={page.rows} />
        )}
      </div>
      <Pager
        position={t('queue.count', { count: count(total) })}
        previous={page.first ? null : { href: within ? `${here}?${within}` : here, label: t('queue.start') }}
        next={
          page.next
            ? {
                href: `${here}?${[within, `cursor=${page.next}`].filter(Boolean).join('&')}`,
                label: t('queue.next'),
              }
            : null
        }
      />
    </>
  )
})
