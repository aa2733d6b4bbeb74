import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { hasLocale } from 'next-intl'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { AccountLink } from '@/components/layout/account-link'
import { EmbedFrame } from '@/components/layout/embed-frame'
import { RelationshipName } from '@/components/layout/relationship-name'
import { SiteFrame } from '@/components/layout/site-frame'
import { currentPerson } from '@/lib/auth/session'
import { listRelationships } from '@/lib/entries/relationships'
import { printPair } from '@/lib/fields/print-country'
import { alternates, languageTags, locales, withoutLocale } from '@/lib/i18n/routing'
import { isEmbedded } from '@/lib/server/page-policy'
import { fonts } from '../fonts'
import '../globals.css'
import { siteAddress } from '../site-address'
import card from '../social-card.png'

/** Every page carries a nonce, so none can be made ahead of its request. */
export const dynamic = 'force-dynamic'

type Params = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { locale } = await params
  if (!hasLocale(locales, locale)) return {}
  const t = await getTranslations({ locale, namespace: 'layout' })
  const request = await headers()
  const requestId = request.get('x-request-id')
  return {
    metadataBase: new URL(siteAddress(request)),
    title: { default: t('title'), template: '%s – Entente' },
    description: t('description'),
    alternates: { languages: alternates(request.get('x-address') ?? '/') },
    openGraph: {
      siteName: 'Entente',
      type: 'website',
      locale: languageTags[locale],
      images: { url: card.src, width: card.width, height: card.height, alt: t('title') },
    },
    twitter: { card: 'summary_large_image' },
    other: requestId ? { 'request-id': requestId } : {},
  }
}

export default async function Layout({ params, children }: Params & { children: ReactNode }) {
  const { locale } = await params
  if (!hasLocale(locales, locale)) notFound()
  setRequestLocale(locale)
  const request = await headers()
  const nonce = request.get('x-nonce') ?? undefined
  if (isEmbedded(withoutLocale(request.get('x-address') ?? '/')))
    return (
      <EmbedFrame locale={locale} nonce={nonce} fonts={fonts}>
        {children}
      </EmbedFrame>
    )
  const [person, relationships] = await Promise.all([currentPerson(), listRelationships()])
  const account = person && <AccountLink name={person.name} />
  const [pair] = relationships
  const relationship = pair && relationships.length === 1 && (
    <RelationshipName name={printPair(pair, locale)} href={`/relationships/${pair.slug}`} />
  )
  return (
    <SiteFrame locale={locale} nonce={nonce} fonts={fonts} relationship={relationship} account={account}>
      {children}
    </SiteFrame>
  )
}
