import { useTranslations } from 'next-intl'
import { entryAddress } from '@/components/fields/entry-address'
import { PrintedDay } from '@/components/fields/printed-date'
import { ColumnHeads } from '@/components/ui/column-heads'
import { Link } from '@/components/ui/link'
import type { Named, RevisionRow } from '@/lib/entries/entry'

/** Every published change of an entry, the newest first. */
export function RevisionList({ entry, revisions }: { entry: Named; revisions: readonly RevisionRow[] }) {
  const t = useTranslations('entries.history')
  return (
    <table className="rows">
      <ColumnHeads names={['number', 'published', 'reason', 'people'].map((name) => t(name))} />
      <tbody>
        {revisions.map((revision) => (
          <tr key={revision.number}>
            <th scope="row" className="num">
              <Link href={`${entryAddress(entry)}/history/${revision.number}`}>
                {t('revision', { number: revision.number })}
              </Link>
            </th>
            <td data-label={t('published')} className="num">
              <PrintedDay at={revision.publishedAt} />
            </td>
            <td data-label={t('reason')} className="break-words">
              {revision.reason}
            </td>
            <td data-label={t('people')}>
              <People revision={revision} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Who wrote a change and who published it; a house without a name is the importer or the seed. */
export function People({ revision: { author, publisher, publishedByAuthor } }: { revision: RevisionRow }) {
  const t = useTranslations('entries.history')
  if (!author && !publisher) return t('imported')
  if (author && publishedByAuthor) return t('publishedByAuthor', { author })
  if (author && (author === publisher || !publisher)) return author
  return author ? t('authorAndPublisher', { author, publisher: publisher ?? '' }) : publisher
}
