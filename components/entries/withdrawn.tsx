import { useTranslations } from 'next-intl'
import { entryAddress } from '@/components/fields/entry-address'
import { LocalisedText } from '@/components/fields/localised-text'
import { PrintedDay } from '@/components/fields/printed-date'
import { Link } from '@/components/ui/link'
import type { Named, RevisionRow } from '@/lib/entries/entry'

/** In place of an entry that was withdrawn: why, and what there was. @param revision the newest */
export function Withdrawn({ entry, revision }: { entry: Named; revision: RevisionRow | undefined }) {
  const t = useTranslations('entries.withdrawn')
  return (
    <div className="grid max-w-measure gap-6 pt-8 md:pt-12">
      <meta name="robots" content="noindex" />
      <h1 className="font-semibold">
        <LocalisedText words={entry.names} />
      </h1>
      <p>{t('text')}</p>
      {revision && (
        <p>
          <PrintedDay at={revision.publishedAt} />: {revision.reason}
        </p>
      )}
      <p>
        <Link href={`${entryAddress(entry)}/history`}>{t('history')}</Link>
      </p>
    </div>
  )
}
