'use client'

import NextLink from 'next/link'
import { useSearchParams } from 'next/navigation'
import type { ComponentProps } from 'react'
import { atDay } from '@/components/ui/at-day'
import { type Locale, withLocale } from '@/lib/i18n/routing'

type Props = Omit<ComponentProps<typeof NextLink>, 'href' | 'locale'> & { href: string; locale: Locale }

/** A link of what stays while pages change: it leads to the day as of which the page of the moment is read. */
export function HeaderLink({ href, locale, ...rest }: Props) {
  const day = useSearchParams().get('asOf') || null
  return <NextLink href={withLocale(atDay(href, day), locale)} prefetch={false} {...rest} />
}
