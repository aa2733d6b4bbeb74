import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { codeField } from '@/components/auth/account-fields'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { PlainForm } from '@/components/ui/plain-form'
import { localPath } from '@/lib/auth/local-path'
import { owesCode } from '@/lib/auth/session'
import { withLocale } from '@/lib/i18n/routing'
import { codeAction } from '../actions'

type Props = { searchParams: Promise<{ to?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people.code')
  return { title: t('title'), robots: { index: false } }
}

/** The second step of signing in, for whoever has just given a right password. */
export default async function CodePage({ searchParams }: Props) {
  const { to } = await searchParams
  const locale = await getLocale()
  const onward = localPath(to, withLocale('/desk', locale))
  const anew = `/sign-in?to=${encodeURIComponent(onward)}`
  if (!(await owesCode())) redirect(withLocale(anew, locale))
  const t = await getTranslations('people.code')
  const account = await getTranslations('account')
  return (
    <div className="max-w-measure">
      <PageHeading title={t('title')} standfirst={t('standfirst')} />
      <div className="mt-6">
        <PlainForm
          action={codeAction}
          hidden={{ to: onward }}
          fields={[codeField(account)]}
          submit={t('submit')}
        />
      </div>
      <ul className="mt-8 grid gap-1 text-14 text-ink-2">
        <li>{t('lost')}</li>
        <li>
          <Link href={anew}>{t('anew')}</Link>
        </li>
      </ul>
    </div>
  )
}
