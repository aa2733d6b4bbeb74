'use client'

import { Apology } from '@/components/layout/apology'
import { languageTags, locales } from '@/lib/i18n/routing'
import { fonts } from './fonts'
import './globals.css'

type Props = { error: Error & { digest?: string }; reset: () => void }

/** Shown when the frame of the page itself is broken. */
export default function GlobalError({ error, reset }: Props) {
  const locale = locales.find((known) => location.pathname.split('/')[1] === known) ?? 'en'
  return (
    <html lang={languageTags[locale]} className={fonts}>
      <body>
        <main className="wrap">
          <Apology locale={locale} digest={error.digest} retry={reset} />
        </main>
      </body>
    </html>
  )
}
