import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { emailField, nameField, newPasswordFields } from '@/components/auth/account-fields'
import { LinkGone } from '@/components/auth/link-gone'
import { PageHeading } from '@/components/ui/page-heading'
import { PlainForm } from '@/components/ui/plain-form'
import { findLink } from '@/lib/auth/links'
import { redeemAction } from '../actions'

const readLink = cache((token: string) => findLink(token))

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const link = await readLink((await params).token)
  const t = await getTranslations('account.join')
  const title = link && (link.purpose === 'reset' ? t('resetTitle') : t('invitationTitle'))
  return { title: title ?? t('goneTitle'), robots: { index: false } }
}

export default async function InvitationPage({ params }: Props) {
  const { token } = await params
  const link = await readLink(token)
  if (!link?.role) return <LinkGone />
  const t = await getTranslations('account')
  const role = await getTranslations('vocabulary.role')
  const reset = link.purpose === 'reset'
  const email = emailField(t, link.email)
  const standfirst = reset
    ? t('join.resetStandfirst')
    : t('join.invitationStandfirst', { role: role(link.role) })
  return (
    <div className="max-w-measure">
      <PageHeading title={reset ? t('join.resetTitle') : t('join.invitationTitle')} standfirst={standfirst} />
      <div className="mt-6">
        <PlainForm
          action={redeemAction.bind(null, token)}
          fields={[...(reset ? [] : [nameField(t)]), email, ...newPasswordFields(t)]}
          submit={reset ? t('join.resetSubmit') : t('join.submit')}
          kept={t('kept')}
        />
      </div>
    </div>
  )
}
