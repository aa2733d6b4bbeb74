import { atDay } from '@/components/ui/at-day'
import { dayRead } from '@/components/ui/day-read'
import { type Locale, withLocale } from '@/lib/i18n/routing'

/** What a link of a drawing becomes in a page: in the reader's language, as of the day that is read. @param framed it leaves the frame in which the picture stands */
export const pageLink =
  (locale: Locale, framed = false) =>
  (href: string): Record<string, string> => ({
    href: href.startsWith('#') ? href : withLocale(atDay(href, dayRead()), locale),
    ...(framed && { target: '_blank', rel: 'noopener' }),
  })
