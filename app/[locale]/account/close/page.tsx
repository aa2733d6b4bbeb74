import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { codeField } from '@/components/auth/account-fields'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeading } from '@/components/ui/page-heading'
import { PlainForm } from '@/components/ui/plain-form'
import { hasSecondFactor } from '@/lib/auth/second-factor'
import { requireRole } from '@/lib/auth/session'
import { closeAccountAction } from '../signature-actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('deeds.account')
  return { title: t('closeTitle'), robots: { index: false } }
}

export default async function CloseAccountPage() {
  const person = await requireRole('contributor')
  const [t, account, secondStep] = await Promise.all([
    getTranslations('deeds.account'),
    getTranslations('account'),
    hasSecondFactor(person.id),
  ])
  const choices = [
    { value: 'keep', label: t('keep') },
    { value: 'close', label: t('sure') },
  ]
  return (
    <>
      <Breadcrumb items={[{ href: '/account', label: account('own.title') }]} />
      <PageHeading title={t('closeTitle')} standfirst={t('closeText')} />
      <div className="mt-8">
        <PlainForm
          action={closeAccountAction}
          fields={[
            { name: 'sure', label: t('confirm'), value: 'keep', choices },
            {
              name: 'current',
              label: account('label.currentPassword'),
              type: 'password',
              autoComplete: 'current-password',
            },
            ...(secondStep ? [codeField(account)] : []),
          ]}
          submit={t('close')}
          look="warning"
        />
      </div>
    </>
  )
}
