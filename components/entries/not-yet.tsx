import { useLocale, useTranslations } from 'next-intl'
import { entryAddress } from '@/components/fields/entry-address'
import { LocalisedText } from '@/components/fields/localised-text'
import { Link } from '@/components/ui/link'
import type { Named } from '@/lib/entries/entry'
import { printDate } from '@/lib/fields/print-date'

type Props = {
  entry: Named
  /** `YYYY-MM-DD` */
  day: string
  /** The day on which it was first published here. */
  since: string
}

/** An entry as of a day on which nothing of it had been published here. */
export function NotYet({ entry, day, since }: Props) {
  const t = useTranslations('entries')
  const locale = useLocale()
  const here = entryAddress(entry)
  return (
    <div className="grid max-w-measure gap-6 pt-8 md:pt-12">
      <meta name="robots" content="noindex" />
      <h1 className="font-semibold">{t('notYet')}</h1>
      <p>
        {t.rich('notYetText', {
          day: printDate(day, locale),
          entry: () => (
            <Link href={here} day={null}>
              <LocalisedText words={entry.names} />
            </Link>
          ),
        })}
      </p>
      <p>
        {t.rich('notYetSince', {
          day: printDate(since, locale),
          link: (words) => (
            <Link href={here} day={since}>
              {words}
            </Link>
          ),
        })}
      </p>
    </div>
  )
}
