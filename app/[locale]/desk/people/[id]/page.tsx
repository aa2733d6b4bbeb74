import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { printMoment } from '@/components/auth/print-moment'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeading } from '@/components/ui/page-heading'
import { PlainForm } from '@/components/ui/plain-form'
import { Section } from '@/components/ui/section'
import { getAccess, getPerson } from '@/lib/auth/people'
import { requireRole } from '@/lib/auth/session'
import {
  disableAction,
  enableAction,
  endSessionsAction,
  linkAction,
  removeAction,
  roleAction,
  takeSecondStepAction,
} from '../actions'
import { roleField } from '../role-field'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.people')
  return { title: t('title'), robots: { index: false } }
}

export default async function PersonPage({ params }: Props) {
  const admin = await requireRole('admin')
  const { id, email, name, role, state, lastSeenAt } = await getPerson(admin, (await params).id)
  const t = await getTranslations('account')
  const roleName = await getTranslations('vocabulary.role')
  const words = await getTranslations('people')
  const locale = await getLocale()
  const access = await getAccess(admin, id)
  const disabled = state === 'disabled'
  return (
    <>
      <Breadcrumb
        items={[
          { href: '/desk', label: t('people.desk') },
          { href: '/desk/people', label: t('people.title') },
        ]}
      />
      <PageHeading
        title={name ?? email}
        standfirst={`${email} · ${roleName(role)} · ${t(`state.${state}`)}`}
      />
      <Section title={t('people.roleTitle')} standfirst={t('people.roleStandfirst')} beside>
        <PlainForm
          key={role}
          action={roleAction.bind(null, id)}
          fields={[roleField(t, roleName, role)]}
          submit={t('people.saveRole')}
        />
      </Section>
      {!disabled && (
        <Section
          title={t('people.linkTitle')}
          standfirst={state === 'invited' ? t('people.linkInvited') : t('people.linkReset')}
          beside
        >
          <PlainForm action={linkAction.bind(null, id)} submit={t('people.makeLink')} look="secondary" />
        </Section>
      )}
      <Section
        title={words('sessions.title')}
        standfirst={
          lastSeenAt
            ? words('sessions.lastSeen', { when: printMoment(lastSeenAt, locale) })
            : words('sessions.neverSeen')
        }
        beside
      >
        <p className="mb-3">{words('sessions.open', { count: access.sessions })}</p>
        {access.sessions > 0 && (
          <PlainForm
            action={endSessionsAction.bind(null, id)}
            submit={words('sessions.end')}
            look="secondary"
          />
        )}
        <p className="mt-3 max-w-measure text-14 text-ink-2">
          {words('sessions.tokens', { count: access.tokens })}
        </p>
      </Section>
      <Section
        title={words('taken.title')}
        standfirst={access.secondStep ? words('taken.on') : words('taken.off')}
        beside
      >
        {access.secondStep && (
          <PlainForm
            action={takeSecondStepAction.bind(null, id)}
            submit={words('taken.submit')}
            look="warning"
          />
        )}
      </Section>
      <Section
        title={t('people.accessTitle')}
        standfirst={disabled ? t('people.disabledText') : t('people.disableText')}
        beside
      >
        <PlainForm
          key={state}
          action={(disabled ? enableAction : disableAction).bind(null, id)}
          submit={disabled ? t('people.enable') : t('people.disable')}
          look={disabled ? 'secondary' : 'warning'}
        />
        <details className="mt-8">
          <summary className="w-fit text-accent">{t('people.remove')}</summary>
          <p className="my-3 max-w-measure text-14 text-ink-2">{t('people.removeText')}</p>
          <PlainForm action={removeAction.bind(null, id)} submit={t('people.removeSubmit')} look="warning" />
        </details>
      </Section>
    </>
  )
}
