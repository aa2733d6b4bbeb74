import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { codeField, currentPasswordField } from '@/components/auth/account-fields'
import { QrCode } from '@/components/auth/qr-code'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeading } from '@/components/ui/page-heading'
import { PlainForm } from '@/components/ui/plain-form'
import { Section } from '@/components/ui/section'
import { getOwnSecondStep } from '@/lib/auth/own-second-step'
import { requireRole } from '@/lib/auth/session'
import { endSecondStepAction, secondStepAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people.secondStep')
  return { title: t('title'), robots: { index: false } }
}

export default async function SecondStepPage() {
  const person = await requireRole('contributor')
  const own = await getOwnSecondStep(person)
  const t = await getTranslations('people.secondStep')
  const account = await getTranslations('account')
  const password = currentPasswordField(account)
  const parts = {
    off: {
      title: t('beginTitle'),
      text: t('beginText'),
      submit: t('begin'),
      fields: [password],
      deed: 'begin',
    },
    pending: {
      title: t('pendingTitle'),
      text: t('scan'),
      submit: t('confirm'),
      fields: [codeField(account, t('codeHint'))],
      deed: 'confirm',
    },
    on: {
      title: t('codesTitle'),
      text: t('codesText'),
      submit: t('codes'),
      fields: [password],
      deed: 'codes',
    },
  }
  const { title, text, submit, fields, deed } = parts[own.state]
  const state = { off: t('stateOff'), pending: t('statePending'), on: t('stateOn') }[own.state]
  return (
    <>
      <Breadcrumb items={[{ href: '/account', label: account('own.title') }]} />
      <PageHeading title={t('title')} standfirst={t('standfirst')} />
      <p className="mt-6">
        {state}
        {own.state === 'on' && ` ${t('codesLeft', { count: own.codes })}`}
      </p>
      <Section title={title} standfirst={text} beside>
        {own.state === 'pending' && (
          <div className="mb-6 flex flex-wrap items-start gap-6">
            <QrCode text={own.setUp.address} label={t('qr')} />
            <div className="min-w-0">
              <h3 className="text-16">{t('secret')}</h3>
              <p className="mt-1 select-all break-words font-mono text-14">{own.setUp.secret}</p>
              <p className="mt-3 text-14">
                <a href={own.setUp.address}>{t('onThisPhone')}</a>
              </p>
            </div>
          </div>
        )}
        <PlainForm action={secondStepAction} hidden={{ deed }} fields={fields} submit={submit} />
      </Section>
      {own.state === 'on' && (
        <Section title={t('endTitle')} standfirst={t('endText')} beside>
          <PlainForm
            action={endSecondStepAction}
            fields={[{ ...password, name: 'currentToEnd' }]}
            submit={t('end')}
            look="warning"
          />
        </Section>
      )}
    </>
  )
}
