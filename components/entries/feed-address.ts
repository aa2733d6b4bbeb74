import { defaultLocale, type Locale } from '@/lib/i18n/routing'

/** What changes on a page, as a feed in its language. @param path of the page, without language @param query without `?` */
export function feedAddress(path: string, query: string, locale: Locale): string {
  const parameters = new URLSearchParams(query)
  for (const name of ['cursor', 'sort', 'limit']) parameters.delete(name)
  if (locale !== defaultLocale) parameters.set('lang', locale)
  const text = parameters.toString()
  return `/feed${path}.atom${text && `?${text}`}`
}
