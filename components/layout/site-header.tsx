import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Logo } from '@/components/ui/logo'
import { SearchBox } from '@/components/ui/search-box'
import { HeaderLink } from './header-link'
import { LanguageLinks } from './language-links'
import { NavLinks } from './nav-links'
import { ThemeSwitch } from './theme-switch'

const kinds = [
  ['/agreements', 'agreement'],
  ['/commitments', 'commitment'],
  ['/projects', 'project'],
  ['/companies', 'company'],
  ['/sectors', 'sector'],
  ['/developments', 'development'],
  ['/sources', 'source'],
] as const

type Props = {
  /** The name of the pair, when the site is about only one. */
  relationship?: ReactNode
  /** Leads whoever is signed in to their account. */
  account?: ReactNode
}

export function SiteHeader({ relationship, account }: Props) {
  const locale = useLocale()
  const t = useTranslations('layout')
  const kind = useTranslations('vocabulary.kind')
  const items = [
    { href: '/', label: t('nav.overview') },
    ...kinds.map(([href, name]) => ({ href, label: kind(`${name}.other`) })),
    { href: '/desk', label: t('nav.desk') },
  ]
  const languages = <LanguageLinks locale={locale} label={t('language')} />
  return (
    <header className="border-ink border-b print:hidden">
      <div className="wrap">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2 pt-4 pb-3 md:flex-nowrap wide:gap-x-4">
          <HeaderLink
            href="/"
            locale={locale}
            lang="en"
            className="flex items-center gap-3 font-semibold font-serif text-[1.5rem]/8 text-ink tracking-[-.015em] no-underline md:text-[1.75rem]/8"
          >
            <Logo />
            Entente
          </HeaderLink>
          {relationship && <div className="order-3 w-full md:order-none md:w-auto">{relationship}</div>}
          <div className="ml-auto flex items-center gap-3 wide:gap-4">
            <div className="hidden items-center gap-4 md:flex">
              <SearchBox />
              {languages}
              {account}
            </div>
            <ThemeSwitch label={t('theme')} />
            <details className="relative md:hidden">
              <summary className="flex min-h-9 list-none items-center rounded border border-field px-3 text-14">
                {t('menu')}
              </summary>
              <div className="absolute top-[calc(100%+4px)] right-0 z-10 grid grid-cols-[minmax(0,1fr)] w-[min(20rem,calc(100vw-2rem))] gap-3 border border-ink bg-paper p-4">
                <SearchBox wide />
                <nav aria-label={t('sectionsSmall')}>
                  <NavLinks locale={locale} items={items} look="menu" />
                </nav>
                {languages}
                {account}
              </div>
            </details>
          </div>
        </div>
        <nav aria-label={t('sections')} className="hidden md:block">
          <NavLinks locale={locale} items={items} look="bar" />
        </nav>
      </div>
    </header>
  )
}
