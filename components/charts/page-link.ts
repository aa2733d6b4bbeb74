import { type Locale, withLocale } from '@/lib/i18n/routing'

/** What a link of a drawing becomes in a page. @param framed it leaves the frame in which the picture stands */
export const pageLink =
  (locale: Locale, framed = false) =>
  (href: string): Record<string, string> => ({
    href: href.startsWith('#') ? href : withLocale(href, locale),
    ...(framed && { target: '_blank', rel: 'noopener' }),
  })
