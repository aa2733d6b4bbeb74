import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Shapes } from '@/components/ui/shapes'
import { type Locale, languageTags } from '@/lib/i18n/routing'
import { FollowLinks } from './follow-links'
import { ThemeScript } from './theme-script'

type Props = { locale: Locale; nonce?: string; fonts: string; children: ReactNode }

/**
 * The frame of every page: language, theme, shapes, and a way past the header. A browser draws a page when it has
 * come to its end, so that nothing moves on half a page: neither a header nor the columns of a table.
 */
export function Document({ locale, nonce, fonts, children }: Props) {
  const t = useTranslations('layout')
  return (
    <html lang={languageTags[locale]} className={fonts} suppressHydrationWarning>
      <head>
        <link rel="expect" href="#end" blocking="render" />
        <ThemeScript nonce={nonce} />
      </head>
      <body>
        <a href="#main" className="absolute -left-[999px] z-20 bg-ink px-4 py-2 text-paper focus:left-0">
          {t('skip')}
        </a>
        <Shapes />
        {children}
        <FollowLinks />
        <div id="end" />
      </body>
    </html>
  )
}
