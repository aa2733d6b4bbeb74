import { useTranslations } from 'next-intl'
import { AsText } from '@/components/ui/as-text'
import { Link } from '@/components/ui/link'

const links = [
  ['/data', 'data'],
  ['/data/api', 'api'],
  ['/about/method', 'method'],
  ['/about', 'about'],
] as const

export function SiteFooter() {
  const t = useTranslations('layout.footer')
  return (
    <AsText
      as="footer"
      className="mt-24 border-ink border-t pt-6 pb-16 text-14 text-ink-2 print:mt-8 print:pb-0"
    >
      <div className="wrap">
        <ul className="mb-3 flex flex-wrap gap-x-6 gap-y-2 print:hidden">
          {links.map(([href, name]) => (
            <li key={href}>
              <Link href={href} className="inline-block py-0.5">
                {t(name)}
              </Link>
            </li>
          ))}
        </ul>
        <p className="max-w-3xl">{t('promise')}</p>
      </div>
    </AsText>
  )
}
