'use client'

import { usePathname } from 'next/navigation'
import { type Locale, withoutLocale } from '@/lib/i18n/routing'
import { HeaderLink } from './header-link'

type Props = { locale: Locale; items: { href: string; label: string }[]; look: 'bar' | 'menu' }

const looks = {
  bar: 'block border-transparent border-b-[3px] pt-2 pb-[9px] text-ink-2 no-underline hover:border-rule-2 hover:text-ink aria-[current]:border-ink aria-[current]:font-semibold aria-[current]:text-ink forced-colors:not-aria-[current]:border-[Canvas]',
  menu: 'block py-2 text-ink no-underline hover:underline aria-[current]:font-semibold',
}

/** A menu outlives the page it led from: it is closed by hand. */
const closeMenu = (link: Element) => link.closest('details')?.removeAttribute('open')

/** The sections of the site; the one we are in is marked. */
export function NavLinks({ locale, items, look }: Props) {
  const path = withoutLocale(usePathname())
  const current = (href: string) => {
    if (path === href) return 'page'
    return href !== '/' && path.startsWith(`${href}/`) ? 'true' : undefined
  }
  return (
    <ul className={look === 'bar' ? 'flex flex-wrap gap-x-[.8rem] text-14 wide:gap-x-6' : ''}>
      {items.map(({ href, label }) => (
        <li key={href}>
          <HeaderLink
            href={href}
            locale={locale}
            aria-current={current(href)}
            className={looks[look]}
            onClick={(event) => closeMenu(event.currentTarget)}
          >
            {label}
          </HeaderLink>
        </li>
      ))}
    </ul>
  )
}
