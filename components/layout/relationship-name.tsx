import { useLocale } from 'next-intl'
import { HeaderLink } from './header-link'

/** The pair of countries that the site is about, where there is only one. */
export function RelationshipName({ name, href }: { name: string; href: string }) {
  return (
    <HeaderLink
      href={href}
      locale={useLocale()}
      className="block text-14 text-ink-2 no-underline hover:underline md:border-rule-2 md:border-l md:pl-4"
    >
      {name}
    </HeaderLink>
  )
}
