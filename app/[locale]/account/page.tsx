import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { nameField, newPasswordFields } from '@/components/auth/account-fields'
import { OwnSessions } from '@/components/auth/own-sessions'
import { PageHeading } from '@/components/ui/page-heading'
import { PlainForm } from '@/components/ui/plain-form'
import { Section } from '@/components/ui/section'
import { SubmitButton } from '@/components/ui/submit-button'
import { ownSessions, requireRole } from '@/lib/auth/session'
import { changeNameAction, changePasswordAction, endSessionAction, signOutAction } from './actions'
import { CloseSection, SignatureSection } from './signature-section'

type Props = { searchParams: Promise<{ saved?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.own')
  return { title: t('title'), robots: { index: false } }
}

export default async function AccountPage({ searchParams }: Props) {
  const person = await requireRole('contributor')
  const [{ saved }, sessions] = await Promise.all([searchParams, ownSessions(person)])
  const t = await getTranslations('account')
  const deeds = await getTranslations('deeds.account')
  const role = await getTranslations('vocabulary.role')
  const current = {
    name: 'current',
    label: t('label.currentPassword'),
    type: 'password',
    autoComplete: 'current-password',
  } as const
  return (
    <>
      <PageHeading title={t('own.title')} standfirst={`${person.email} · ${role(person.role)}`} />
      {(saved === 'name' || saved === 'password' || saved === 'shown') && (
        <p role="status" className="mt-6 max-w-measure border-accent border-l-4 bg-paper-2 px-4 py-3">
          {saved === 'shown' ? deeds('saved') : t(`own.${saved}Saved`)}
        </p>
      )}
      <form action={signOutAction} className="mt-6">
        <SubmitButton variant="secondary">{t('own.signOut')}</SubmitButton>
      </form>
      <Section title={t('own.nameTitle')} beside>
        <PlainForm
          action={changeNameAction}
          fields={[nameField(t, person.name)]}
          submit={t('own.saveName')}
          key={person.name}
        />
      </Section>
      <SignatureSection person={person} />
      <Section title={t('own.passwordTitle')} standfirst={t('own.passwordStandfirst')} beside>
        <PlainForm
          action={changePasswordAction}
          fields={[current, ...newPasswordFields(t)]}
          submit={t('own.savePassword')}
        />
      </Section>
      <Section
        title={t('own.sessionsTitle')}
        standfirst={t('own.sessionsStandfirst', { count: sessions.length })}
        beside
      >
        <OwnSessions sessions={sessions} end={endSessionAction} />
      </Section>
      <CloseSection />
    </>
  )
}
