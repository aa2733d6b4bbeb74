import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { emailField, nameField, newPasswordFields } from '@/components/auth/account-fields'
import { LinkGone } from '@/components/auth/link-gone'
import { PageHeading } from '@/components/ui/page-heading'
import { PlainForm } from '@/components/ui/plain-form'
import { findLink } from '@/lib/auth/links'
import { redeemAction } from '../../invitation/actions'

const readLink = cache((token: string) => findLink(token))

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const link = await readLink((await params).token)
  const t = await getTranslations('account.join')
  return { title: link ? t('setUpTitle') : t('goneTitle'), robots: { index: false } }
}

export default async function SetUpPage({ params }: Props) {
  const { token } = await params
  if ((await readLink(token))?.purpose !== 'setup') return <LinkGone />
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
