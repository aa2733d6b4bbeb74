'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import {
  type Locale,
  languageNames,
  languageTags,
  locales,
  withLocale,
  withoutLocale,
} from '@/lib/i18n/routing'

/** The same page, with its query, in the other languages. Plain links: the whole document changes its language. */
export function LanguageLinks({ locale, label }: { locale: Locale; label: string }) {
  const path = withoutLocale(usePathname())
  const query = useSearchParams().toString()
  return (
    <ul aria-label={label} className="flex gap-3 text-14">
      {locales.map((other) => (
        <li key={other}>
          <a
            href={withLocale(path, other) + (query && `?${query}`)}
            lang={languageTags[other]}
            hrefLang={languageTags[other]}
            aria-current={other === locale ? 'true' : undefined}
            className="block py-1 text-ink-2 no-underline hover:underline aria-[current]:font-semibold aria-[current]:text-ink"
          >
            {languageNames[other]}
          </a>
        </li>
      ))}
    </ul>
  )
}
