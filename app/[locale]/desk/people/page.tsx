import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { emailField } from '@/components/auth/account-fields'
import { PeopleList } from '@/components/auth/people-list'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { PlainForm } from '@/components/ui/plain-form'
import { Section } from '@/components/ui/section'
import { listPeople } from '@/lib/auth/people'
import { requireRole } from '@/lib/auth/session'
import { inviteAction } from './actions'
import { roleField } from './role-field'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.people')
  return { title: t('title'), robots: { index: false } }
}

export default async function PeoplePage() {
  const admin = await requireRole('admin')
  const people = await listPeople(admin)
  const t = await getTranslations('account')
  const role = await getTranslations('vocabulary.role')
  return (
    <>
      <Breadcrumb items={[{ href: '/desk', label: t('people.desk') }]} />
      <PageHeading title={t('people.title')} standfirst={t('people.standfirst')} />
      <div className="mt-8">
        <PeopleList people={people} />
      </div>
      <Section title={t('people.inviteTitle')} standfirst={t('people.inviteStandfirst')} beside>
        <PlainForm
          action={inviteAction}
          fields={[{ ...emailField(t), autoComplete: 'off' }, roleField(t, role, 'contributor')]}
          submit={t('people.invite')}
        />
      </Section>
      <p className="mt-12 text-14">
        <Link href="/desk/audit">{(await getTranslations('people.audit'))('open')}</Link>
      </p>
    </>
  )
}
