'use client'

import { useSearchParams } from 'next/navigation'
import type { ComponentProps } from 'react'
import { atDay } from '@/components/ui/at-day'
import { within } from '@/components/ui/within'
import { type Locale, withLocale } from '@/lib/i18n/routing'

type Props = Omit<ComponentProps<'a'>, 'href'> & { href: string; locale: Locale }

/** A link of what stays while pages change: it leads to the day as of which the page of the moment is read. */
export function HeaderLink({ href, locale, children, ...rest }: Props) {
  const day = useSearchParams().get('asOf') || null
  return (
    <a href={withLocale(atDay(href, day), locale)} {...within} {...rest}>
      {children}
    </a>
  )
}
