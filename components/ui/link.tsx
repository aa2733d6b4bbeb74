import { useLocale } from 'next-intl'
import type { ComponentProps } from 'react'
import { withLocale } from '@/lib/i18n/routing'
import { atDay } from './at-day'
import { dayRead } from './day-read'
import { within } from './within'

type Props = Omit<ComponentProps<'a'>, 'href'> & {
  /** A page of the site, without its language. Downloads, feeds and other sites take a plain `<a>`. */
  href: string
  /** The day as of which it is read, null for now; left out, that of the page with the link. */
  day?: string | null
}

/** A link to a page in the reader's language. */
export function Link({ href, day = dayRead(), children, ...rest }: Props) {
  return (
    <a href={withLocale(atDay(href, day), useLocale())} {...within} {...rest}>
      {children}
    </a>
  )
}
