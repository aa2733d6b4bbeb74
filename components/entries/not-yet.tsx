import { useLocale, useTranslations } from 'next-intl'
import { EntryLink } from '@/components/fields/entry-link'
import type { Named } from '@/lib/entries/entry'
import { printDate } from '@/lib/fields/print-date'

/** An entry as of a day on which nothing of it had been published here. @param day `YYYY-MM-DD` */
export function NotYet({ entry, day }: { entry: Named; day: string }) {
  const t = useTranslations('entries')
  return (
    <div className="grid max-w-measure gap-6 pt-8 md:pt-12">
      <h1 className="font-semibold">{t('notYet')}</h1>
      <p>
        {t.rich('notYetText', {
          day: printDate(day, useLocale()),
          entry: () => <EntryLink entry={entry} />,
        })}
      </p>
    </div>
  )
}
