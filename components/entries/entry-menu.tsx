import { useTranslations } from 'next-intl'
import { entryAddress } from '@/components/fields/entry-address'
import { Link } from '@/components/ui/link'
import type { Named } from '@/lib/entries/entry'

/** What an editor seldom does with an entry. */
export function EntryMenu({ entry }: { entry: Named }) {
  const t = useTranslations('deeds.menu')
  const at = `${entry.kind}/${entry.slug}`
  const links = [
    [`/desk/rename/${at}`, t('rename')],
    [`/desk/merge/${at}`, t('merge')],
    [`/desk/withdraw/${at}`, t('withdraw')],
    [`${entryAddress(entry)}/history`, t('history')],
  ] as const
  return (
    <details className="group relative w-fit">
      <summary className="inline-flex min-h-7 cursor-pointer list-none items-center gap-2 rounded border border-accent px-3 font-semibold text-13 text-accent hover:bg-accent-tint [&::-webkit-details-marker]:hidden">
        {t('label')}
        <svg viewBox="0 0 10 6" aria-hidden="true" className="w-2.5 group-open:rotate-180">
          <path d="M1 1l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.6" />
        </svg>
      </summary>
      <ul className="absolute left-0 z-10 mt-1 w-max min-w-48 max-w-[calc(100vw-2rem)] border border-rule-2 bg-paper py-1 text-14">
        {links.map(([href, label]) => (
          <li key={href}>
            <Link href={href} className="block px-4 py-1.5 hover:bg-paper-2">
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  )
}
