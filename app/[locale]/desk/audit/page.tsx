import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeedList } from '@/components/auth/deed-list'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { Pager } from '@/components/ui/pager'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { deeds as allDeeds, countDeeds, listDeeds } from '@/lib/auth/audit'
import { listPeople } from '@/lib/auth/people'
import { requireRole } from '@/lib/auth/session'
import { readAuditQuery } from './audit-query'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const perPage = 50

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people.audit')
  return { title: t('title'), robots: { index: false } }
}

export default async function AuditPage({ searchParams }: Props) {
  const admin = await requireRole('admin')
  const { filter, after, addressOf } = readAuditQuery(await searchParams)
  const [people, { deeds, more }, total] = await Promise.all([
    listPeople(admin),
    listDeeds(admin, perPage, filter, after),
    countDeeds(admin, filter),
  ])
  const t = await getTranslations('people.audit')
  const desk = (await getTranslations('account.people'))('desk')
  const oldest = deeds.at(-1)
  return (
    <>
      <Breadcrumb items={[{ href: '/desk', label: desk }]} />
      <PageHeading title={t('title')} standfirst={t('standfirst')} />
      <form className="mt-6 grid max-w-4xl items-end gap-x-6 md:grid-cols-[1fr_1fr_auto]">
        <Select
          name="person"
          label={t('person')}
          empty={t('everybody')}
          choices={people.map(({ id, name, email }) => ({
            value: id,
            label: name ? `${name} (${email})` : email,
          }))}
          defaultValue={filter.person ?? ''}
        />
        <Select
          name="deed"
          label={t('deedLabel')}
          empty={t('everything')}
          choices={allDeeds.map((deed) => ({ value: deed, label: t(`deed.${deed}`) }))}
          defaultValue={filter.deed ?? ''}
        />
        <div className="py-4">
          <SubmitButton variant="secondary">{t('show')}</SubmitButton>
        </div>
      </form>
      <div className="mt-6">
        {deeds.length > 0 ? <DeedList deeds={deeds} people={people} /> : <EmptyState title={t('nothing')} />}
      </div>
      <Pager
        position={t('count', { count: total })}
        previous={after ? { href: addressOf(), label: t('newest') } : null}
        next={more && oldest ? { href: addressOf(oldest.id), label: t('older') } : null}
      />
    </>
  )
}
