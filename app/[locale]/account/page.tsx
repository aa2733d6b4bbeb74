import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { currentPasswordField, nameField, newPasswordFields } from '@/components/auth/account-fields'
import { OwnSessions } from '@/components/auth/own-sessions'
import { LinkButton } from '@/components/ui/button'
import { PageHeading } from '@/components/ui/page-heading'
import { PlainForm } from '@/components/ui/plain-form'
import { Section } from '@/components/ui/section'
import { SubmitButton } from '@/components/ui/submit-button'
import { listTokens } from '@/lib/auth/api-tokens'
import { getOwnSecondStep } from '@/lib/auth/own-second-step'
import { ownSessions, requireRole } from '@/lib/auth/session'
import { changeNameAction, changePasswordAction, endSessionAction, signOutAction } from './actions'
import { CloseSection, SignatureSection } from './signature-section'

const secondStepStates = { off: 'Off', pending: 'Pending', on: 'On' } as const

type Props = { searchParams: Promise<{ saved?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.own')
  return { title: t('title'), robots: { index: false } }
}

export default async function AccountPage({ searchParams }: Props) {
  const person = await requireRole('contributor')
  const [{ saved }, sessions, secondStep, tokens] = await Promise.all([
    searchParams,
    ownSessions(person),
    getOwnSecondStep(person),
    listTokens(person),
  ])
  const words = await getTranslations('people')
  const t = await getTranslations('account')
  const deeds = await getTranslations('deeds.account')
  const role = await getTranslations('vocabulary.role')
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
          fields={[currentPasswordField(t), ...newPasswordFields(t)]}
          submit={t('own.savePassword')}
        />
      </Section>
      <Section title={words('secondStep.title')} standfirst={words('secondStep.standfirst')} beside>
        <p className="mb-3">
          {words(`secondStep.state${secondStepStates[secondStep.state]}`)}
          {secondStep.state === 'on' && ` ${words('secondStep.codesLeft', { count: secondStep.codes })}`}
        </p>
        <LinkButton href="/account/second-step" variant="secondary">
          {words('secondStep.open')}
        </LinkButton>
      </Section>
      <Section title={words('tokens.title')} standfirst={words('tokens.standfirst')} beside>
        <p className="mb-3">{words('tokens.count', { count: tokens.length })}</p>
        <LinkButton href="/account/tokens" variant="secondary">
          {words('tokens.open')}
        </LinkButton>
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
