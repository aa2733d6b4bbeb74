import type { ReactNode } from 'react'
import type { Locale } from '@/lib/i18n/routing'
import { Document } from './document'
import { SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'

type Props = {
  locale: Locale
  nonce?: string
  fonts: string
  /** The name of the pair of countries, when the site is about only one. */
  relationship?: ReactNode
  /** Leads whoever is signed in to their account. */
  account?: ReactNode
  children: ReactNode
}

/** Every page but the embedded figures: header, content, footer. */
export function SiteFrame({ relationship, account, children, ...document }: Props) {
  return (
    <Document {...document}>
      <SiteHeader relationship={relationship} account={account} />
      <main id="main" tabIndex={-1} className="wrap outline-none">
        {children}
      </main>
      <SiteFooter />
    </Document>
  )
}
