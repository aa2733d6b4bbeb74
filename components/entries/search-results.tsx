import { useLocale, useTranslations } from 'next-intl'
import { CodeLabel } from '@/components/fields/code-label'
import { EntryLink } from '@/components/fields/entry-link'
import { inOtherLanguages } from '@/components/fields/in-language'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { SearchBox } from '@/components/ui/search-box'
import { Section } from '@/components/ui/section'
import { definitionOf } from '@/lib/catalogue'
import type { EntryRow } from '@/lib/entries/entry'
import { OutcomeStatus } from './outcome-status'

type Found = { kind: string; rows: readonly EntryRow[] }
type Props = { query: string; found: readonly Found[]; limit: number }

/** What was found in every kind, names in all languages. */
export function SearchResults({ query, found, limit }: Props) {
  const t = useTranslations('lists.search')
  const kinds = useTranslations('vocabulary.kind')
  return (
    <>
      <div className="grid gap-4 pt-8">
        <h1 className="font-semibold">{t('title')}</h1>
        <SearchBox wide query={query} />
      </div>
      {query !== '' && found.length === 0 && (
        <div className="mt-8">
          <EmptyState title={t('nothing', { query })}>
            <p>{t('hint')}</p>
          </EmptyState>
        </div>
      )}
      {found.map(({ kind, rows }) => (
        <Section key={kind} title={kinds(`${kind}.other`)} className="mt-8">
          <ul>
            {rows.map((row) => (
              <Result key={row.id} row={row} />
            ))}
          </ul>
          {rows.length >= limit && (
            <p className="mt-3 text-14">
              <Link href={`/${definitionOf(kind).path}?q=${encodeURIComponent(query)}`}>{t('all')}</Link>
            </p>
          )}
        </Section>
      ))}
    </>
  )
}

function Result({ row }: { row: EntryRow }) {
  const locale = useLocale()
  const dated = Boolean(definitionOf(row.kind).ledger?.(row.values).delivered)
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 border-rule border-b py-2">
      <span className="min-w-0 flex-1">
        <EntryLink entry={row} />
        {inOtherLanguages(row.names, locale).map(({ text, lang }) => (
          <span key={text} lang={lang} className="block text-13 text-ink-3">
            {text}
          </span>
        ))}
      </span>
      <span className="text-14">
        {row.outcome ? (
          <OutcomeStatus outcome={row.outcome} dated={dated} />
        ) : (
          typeof row.values.status === 'string' && (
            <CodeLabel vocabulary={`${row.kind}Status`} code={row.values.status} />
          )
        )}
      </span>
    </li>
  )
}
