import { defaultLocale, type Locale, withLocale } from '@/lib/i18n/routing'
import type { ShownFigure } from './figure'

type Addressed = Pick<ShownFigure, 'name' | 'place'>

const withQuery = (path: string, query: Readonly<Record<string, string>>): string => {
  const parameters = new URLSearchParams(query).toString()
  return parameters ? `${path}?${parameters}` : path
}

export type FileFormat = 'csv' | 'svg' | 'png'

/** Where the figure is as a file. */
export const fileAddress = ({ name, place }: Addressed, format: FileFormat, locale: Locale): string =>
  withQuery(`/figure/${name}.${format}`, {
    ...place.query,
    ...(locale !== defaultLocale && { lang: locale }),
  })

/** The bare page of the figure, for a frame. */
export const embedAddress = ({ name, place }: Addressed, locale: Locale): string =>
  withLocale(withQuery(`/embed/${name}`, place.query), locale)

/** The page that the figure is a part of. */
export const pageAddress = ({ name, place }: Addressed, locale: Locale): string =>
  withLocale(
    `${withQuery(place.page, 'asOf' in place.query ? { asOf: `${place.query.asOf}` } : {})}#${name}`,
    locale,
  )
