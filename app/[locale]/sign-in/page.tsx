import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { emailField } from '@/components/auth/account-fields'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { PlainForm } from '@/components/ui/plain-form'
import { localPath } from '@/lib/auth/local-path'
import { currentPerson } from '@/lib/auth/session'
import { settings } from '@/lib/env'
import { withLocale } from '@/lib/i18n/routing'
import { signInAction } from './actions'

type Props = { searchParams: Promise<{ to?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.signIn')
  return { title: t('title'), robots: { index: false } }
}

export default async function SignInPage({ searchParams }: Props) {
  const { to } = await searchParams
  const onward = localPath(to, withLocale('/desk', await getLocale()))
  if (await currentPerson()) redirect(onward)
  const t = await getTranslations('account')
  const open = settings().ENTENTE_SIGN_UP === 'open'
  const password = { name: 'password', type: 'password', autoComplete: 'current-password' } as const
  return (
    <div className="max-w-measure">
      <PageHeading title={t('signIn.title')} standfirst={to ? t('signIn.goOn') : t('signIn.standfirst')} />
      <div className="mt-6">
        <PlainForm
          action={signInAction}
          hidden={{ to: onward }}
          fields={[emailField(t), { ...password, label: t('label.password') }]}
          submit={t('signIn.submit')}
        />
      </div>
      <ul className="mt-8 grid gap-1 text-14 text-ink-2">
        <li>{t('signIn.forgotten')}</li>
        <li>{open ? <Link href="/sign-up">{t('signIn.signUp')}</Link> : t('signIn.noAccount')}</li>
      </ul>
    </div>
  )
}
