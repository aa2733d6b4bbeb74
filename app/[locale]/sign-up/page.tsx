import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { emailField, nameField, newPasswordFields } from '@/components/auth/account-fields'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { PlainForm } from '@/components/ui/plain-form'
import { settings } from '@/lib/env'
import { signUpAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.join')
  return { title: t('signUpTitle'), robots: { index: false } }
}

export default async function SignUpPage() {
  if (settings().ENTENTE_SIGN_UP !== 'open') notFound()
  const t = await getTranslations('account')
  return (
    <div className="max-w-measure">
      <PageHeading title={t('join.signUpTitle')} standfirst={t('join.signUpStandfirst')} />
      <div className="mt-6">
        <PlainForm
          action={signUpAction}
          fields={[nameField(t), emailField(t), ...newPasswordFields(t)]}
          submit={t('join.submit')}
          kept={t('kept')}
        />
      </div>
      <p className="mt-8 text-14 text-ink-2">
        {t('join.haveAccount')} <Link href="/sign-in">{t('signIn.title')}</Link>
      </p>
    </div>
  )
}
