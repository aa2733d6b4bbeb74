import { useFormatter, useTranslations } from 'next-intl'
import { DownloadLinks } from '@/components/entries/download-links'
import { ListAddress } from '@/components/entries/list-address'
import { Link } from '@/components/ui/link'
import { Rows } from './rows'

/** What of a kind is public. @property path the plural in addresses */
export type Content = { kind: string; path: string; entries: number }

/** A finger finds the one that it means, one above the other on a phone. */
const touchable = 'inline-block leading-6'

/** How many entries of each kind there are, to read and as data. */
export function ContentsTable({ contents, caption }: { contents: readonly Content[]; caption: string }) {
  const t = useTranslations('data.contents')
  const kinds = useTranslations('vocabulary.kind')
  const format = useFormatter()
  const rows = contents.map(({ kind, path, entries }) => ({
    id: kind,
    cells: [
      kinds(`${kind}.other`),
      format.number(entries),
      <Link key="page" href={`/${path}`} className={touchable}>
        {t('list')}
      </Link>,
      <span key="files" className="flex flex-wrap gap-x-4 leading-6">
        <DownloadLinks
          address={new ListAddress(`/${path}`, new URLSearchParams())}
          of={kinds(`${kind}.other`)}
        />
      </span>,
      <a key="json" href={`/api/v1/${path}`} className={touchable}>
        <code>/api/v1/{path}</code>
      </a>,
      <Link key="fields" href={`/data/dictionary#${kind}`} className={touchable}>
        {t('fields')}
      </Link>,
    ],
  }))
  const columns = [t('kind'), t('entries'), t('page'), t('files'), t('json'), t('meaning')]
  return <Rows caption={caption} columns={columns} rows={rows} />
}
