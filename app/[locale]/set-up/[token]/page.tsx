import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { emailField, nameField, newPasswordFields } from '@/components/auth/account-fields'
import { PageHeading } from '@/components/ui/page-heading'
import { PlainForm } from '@/components/ui/plain-form'
import { findLink } from '@/lib/auth/links'
import { redeemAction } from '../../invitation/actions'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.join')
  return { title: t('setUpTitle'), robots: { index: false } }
}

export default async function SetUpPage({ params }: Props) {
  const { token } = await params
  if ((await findLink(token))?.purpose !== 'setup') notFound()
  const t = await getTranslations('account')
  return (
    <div className="max-w-measure">
      <PageHeading title={t('join.setUpTitle')} standfirst={t('join.setUpStandfirst')} />
      <div className="mt-6">
        <PlainForm
          action={redeemAction.bind(null, token)}
          fields={[nameField(t), emailField(t), ...newPasswordFields(t)]}
          submit={t('join.submit')}
          kept={t('kept')}
        />
      </div>
    </div>
  )
}
