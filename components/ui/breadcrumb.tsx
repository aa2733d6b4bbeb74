import { useTranslations } from 'next-intl'
import { Link } from './link'

/** The way up from this page, widest first; the page itself is not in it. */
export function Breadcrumb({ items }: { items: { href: string; label: string }[] }) {
  const t = useTranslations('layout')
  return (
    <nav aria-label={t('breadcrumb')} className="pt-6 text-14 text-ink-3 print:hidden">
      <ol className="flex flex-wrap gap-x-2">
        {items.map(({ href, label }, index) => (
          <li key={href} className="flex gap-x-2">
            {index > 0 && <span aria-hidden="true">/</span>}
            <Link href={href} className="text-ink-2">
              {label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
