import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { currentPasswordField } from '@/components/auth/account-fields'
import { OwnTokens } from '@/components/auth/own-tokens'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { PlainForm } from '@/components/ui/plain-form'
import { Section } from '@/components/ui/section'
import { listTokens } from '@/lib/auth/api-tokens'
import { requireRole } from '@/lib/auth/session'
import { tokenDays, tokenScopes, usualTokenDays } from '@/lib/auth/token-scopes'
import { makeTokenAction, revokeTokenAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people.tokens')
  return { title: t('title'), robots: { index: false } }
}

export default async function TokensPage() {
  const person = await requireRole('contributor')
  const tokens = await listTokens(person)
  const t = await getTranslations('people.tokens')
  const account = await getTranslations('account')
  const fields = [
    {
      name: 'tokenName',
      label: account('label.tokenName'),
      hint: account('hint.tokenName'),
      autoComplete: 'off',
    },
    {
      name: 'scopes',
      label: account('label.scopes'),
      value: 'propose',
      checks: tokenScopes.map((scope) => ({ value: scope, label: t(`scope.${scope}`) })),
    },
    {
      name: 'days',
      label: account('label.days'),
      value: String(usualTokenDays),
      choices: tokenDays.map((count) => ({ value: String(count), label: t('days', { count }) })),
    },
    currentPasswordField(account),
  ]
  return (
    <>
      <Breadcrumb items={[{ href: '/account', label: account('own.title') }]} />
      <PageHeading title={t('title')} standfirst={t('standfirst')} />
      <p className="mt-3 text-14">
        <Link href="/data/api#proposals">{t('how')}</Link>
      </p>
      <Section title={t('listTitle')} beside>
        <OwnTokens tokens={tokens} revoke={revokeTokenAction} />
      </Section>
      <Section title={t('makeTitle')} standfirst={t('makeText')} beside>
        <PlainForm action={makeTokenAction} fields={fields} submit={t('make')} kept={account('kept')} />
      </Section>
    </>
  )
}
