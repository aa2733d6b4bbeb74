import { useTranslations } from 'next-intl'
import { EntryLink } from '@/components/fields/entry-link'
import type { Named } from '@/lib/entries/entry'

/** Entries by name and kind, a bounded number of them. @param total how many there are */
export function EntryLinks({ entries, total }: { entries: readonly Named[]; total: number }) {
  const kinds = useTranslations('vocabulary.kind')
  const t = useTranslations('deeds.withdraw')
  return (
    <ul className="max-w-measure">
      {entries.map((entry) => (
        <li key={entry.id} className="py-1">
          <EntryLink entry={entry} /> <span className="text-14 text-ink-3">{kinds(`${entry.kind}.one`)}</span>
        </li>
      ))}
      {total > entries.length && (
        <li className="py-1 text-ink-3">{t('more', { count: total - entries.length })}</li>
      )}
    </ul>
  )
}
