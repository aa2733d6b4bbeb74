import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { emailField, nameField, newPasswordFields } from '@/components/auth/account-fields'
import { PageHeading } from '@/components/ui/page-heading'
import { PlainForm } from '@/components/ui/plain-form'
import { findLink } from '@/lib/auth/links'
import { redeemAction } from '../actions'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.join')
  return { title: t('invitationTitle'), robots: { index: false } }
}

export default async function InvitationPage({ params }: Props) {
  const { token } = await params
  const link = await findLink(token)
  if (!link?.role) notFound()
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
