import { useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'

type Props = {
  /** The address of the list itself. */
  here: string
  chosen: string | null
  pairs: readonly { slug: string; name: string }[]
}

/** Narrows a list of the desk to one pair of countries; nothing where there is only one. */
export function RelationshipFilter({ here, chosen, pairs }: Props) {
  const t = useTranslations('freshness.queue')
  if (pairs.length < 2) return null
  const all = [
    { href: here, name: t('everywhere'), current: chosen === null },
    ...pairs.map(({ slug, name }) => ({
      href: `${here}?relationship=${slug}`,
      name,
      current: slug === chosen,
    })),
  ]
  return (
    <nav aria-label={t('filter')} className="mt-6 text-14">
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {all.map(({ href, name, current }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={current ? 'page' : undefined}
              className="inline-block min-h-6 aria-[current]:font-semibold"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
