'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { atDay } from '@/components/ui/at-day'
import { within } from '@/components/ui/within'
import { type Locale, withLocale, withoutLocale } from '@/lib/i18n/routing'

type Props = { locale: Locale; items: { href: string; label: string }[]; look: 'bar' | 'menu' }

const looks = {
  bar: 'block border-transparent border-b-[3px] pt-2 pb-[9px] text-ink-2 no-underline hover:border-rule-2 hover:text-ink aria-[current]:border-ink aria-[current]:font-semibold aria-[current]:text-ink forced-colors:not-aria-[current]:border-[Canvas]',
  menu: 'block py-2 text-ink no-underline hover:underline aria-[current]:font-semibold',
}

/** A menu outlives the page it led from: it is closed by hand. */
const closeMenu = (link: Element) => link.closest('details')?.removeAttribute('open')

/** The sections of the site, as of the day as of which the page of the moment is read; the one we are in is marked. */
export function NavLinks({ locale, items, look }: Props) {
  const path = withoutLocale(usePathname())
  const day = useSearchParams().get('asOf') || null
  const current = (href: string) => {
    if (path === href) return 'page'
    return href !== '/' && path.startsWith(`${href}/`) ? 'true' : undefined
  }
  return (
    <ul className={look === 'bar' ? 'flex flex-wrap gap-x-[.8rem] text-14 wide:gap-x-6' : ''}>
      {items.map(({ href, label }) => (
        <li key={href}>
          <a
            href={withLocale(atDay(href, day), locale)}
            {...within}
            aria-current={current(href)}
            className={looks[look]}
            onClick={(event) => closeMenu(event.currentTarget)}
          >
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}
