import NextLink from 'next/link'
import { useLocale } from 'next-intl'
import type { ComponentProps } from 'react'
import { withLocale } from '@/lib/i18n/routing'

type Props = Omit<ComponentProps<typeof NextLink>, 'href' | 'locale'> & {
  /** A page of the site, without its language. Downloads, feeds and other sites take a plain `<a>`. */
  href: string
}

/** A link to a page in the reader's language. Pages are rendered per request, so none is fetched ahead. */
export function Link({ href, prefetch = false, ...rest }: Props) {
  return <NextLink href={withLocale(href, useLocale())} prefetch={prefetch} {...rest} />
}
