import { defineRouting } from 'next-intl/routing'

/** English stands at `/…`, the others at `/zh/…` and `/ms/…`; an address never changes its language by a guess. */
export const routing = defineRouting({
  locales: ['en', 'zh', 'ms'],
  defaultLocale: 'en',
  localePrefix: 'as-needed',
  localeDetection: false,
  localeCookie: false,
  alternateLinks: false,
})

export const { locales, defaultLocale } = routing
export type Locale = (typeof locales)[number]

/** BCP 47 tags as written in `lang` and `hreflang`: the script matters for Chinese glyphs. */
export const languageTags: Record<Locale, string> = { en: 'en', zh: 'zh-Hans', ms: 'ms' }

/** Each language in its own words. */
export const languageNames: Record<Locale, string> = { en: 'English', zh: '中文', ms: 'Melayu' }

/** @returns the path without its language, always beginning with `/`: `/zh/projects` → `/projects`. */
export function withoutLocale(path: string): string {
  const [, first = '', ...rest] = path.split('/')
  return (locales as readonly string[]).includes(first) ? `/${rest.join('/')}` : path
}

/** @param path an address of the site without its language; with query or fragment if need be. */
export function withLocale(path: string, locale: Locale): string {
  if (locale === defaultLocale) return path
  return path.replace(/^\/(?=$|[?#])|^(?=\/)/, `/${locale}`)
}

/** The address of the same page in every language, and the one for readers of any other. */
export function alternates(path: string): Record<string, string> {
  const here = withoutLocale(path)
  const byTag = locales.map((locale) => [languageTags[locale], withLocale(here, locale)])
  return Object.fromEntries([...byTag, ['x-default', here]])
}
