import { useTranslations } from 'next-intl'
import { entryAddress } from '@/components/fields/entry-address'
import { EntryLink } from '@/components/fields/entry-link'
import { PrintedDay } from '@/components/fields/printed-date'
import { ColumnHeads } from '@/components/ui/column-heads'
import { Link } from '@/components/ui/link'
import type { Named, RevisionRow, Signature } from '@/lib/entries/entry'

type Props = {
  entry: Named
  revisions: readonly RevisionRow[]
  /** Whether the reader may bring an earlier revision back. */
  mayDecide: boolean
}

/** Every published change of an entry, the newest first. */
export function RevisionList({ entry, revisions, mayDecide }: Props) {
  const t = useTranslations('entries.history')
  const deeds = useTranslations('deeds.restore')
  const [newest] = revisions
  const names = ['number', 'published', 'reason', 'people'].map((name) => t(name))
  return (
    <table className="rows">
      <ColumnHeads names={mayDecide ? [...names, deeds('link')] : names} />
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
            <td data-label={t('reason')} className="wrap-anywhere">
              <div>
                <LeftAs revision={revision} />
                {revision.reason}
              </div>
            </td>
            <td data-label={t('people')}>
              <People revision={revision} />
            </td>
            {mayDecide && <td data-label={deeds('link')}>{newest && restorable(revision, newest, entry)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The way back to a revision, where there is one: what was merged comes back whole, by undoing the merge. */
function restorable(revision: RevisionRow, newest: RevisionRow, entry: Named) {
  const at = `${entry.kind}/${entry.slug}`
  if (newest.state === 'merged') return revision === newest ? <UnmergeLink at={at} /> : '–'
  if (revision.state !== 'published' || revision === newest) return '–'
  return <RestoreLink at={`${at}/${revision.number}`} number={revision.number} />
}

function RestoreLink({ at, number }: { at: string; number: number }) {
  const t = useTranslations('deeds.restore')
  return (
    <Link href={`/desk/restore/${at}`} aria-label={t('title', { number })}>
      {t('link')}
    </Link>
  )
}

function UnmergeLink({ at }: { at: string }) {
  return <Link href={`/desk/unmerge/${at}`}>{useTranslations('deeds.unmerge')('link')}</Link>
}

/** Says that with a revision the entry left, and where it went. */
export function LeftAs({ revision: { state, mergedInto } }: { revision: RevisionRow }) {
  const t = useTranslations('deeds.states')
  if (state === 'published') return null
  return (
    <strong className="mr-2 font-semibold">
      {mergedInto ? t.rich('merged', { entry: () => <EntryLink entry={mergedInto} /> }) : t('withdrawn')}.
    </strong>
  )
}

/** Who wrote a change and who published it; a house without a name is the importer or the seed. */
export function People({ revision: { author, publisher } }: { revision: RevisionRow }) {
  const t = useTranslations('entries.history')
  const signed = useTranslations('deeds.signed')
  const nameOf = ({ name }: Signature) => name ?? signed('former')
  if (!author) return publisher ? nameOf(publisher) : t('imported')
  if (!publisher) return nameOf(author)
  if (author.id === publisher.id) return signed('byItsAuthor', { author: nameOf(author) })
  return t('authorAndPublisher', { author: nameOf(author), publisher: nameOf(publisher) })
}
