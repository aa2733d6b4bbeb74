import { useLocale, useTranslations } from 'next-intl'
import { CodeLabel } from '@/components/fields/code-label'
import { entryAddress } from '@/components/fields/entry-address'
import { inLanguage, inOtherLanguages, type Worded } from '@/components/fields/in-language'
import { AsOfBanner } from '@/components/layout/as-of-banner'
import { AsOfForm } from '@/components/layout/day-form'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { SearchBox } from '@/components/ui/search-box'
import { Section } from '@/components/ui/section'
import { definitionOf } from '@/lib/catalogue'
import type { Hit, HitsOfKind } from '@/lib/entries/search-hits'
import type { Stretch } from '@/lib/entries/search-marks'
import { OutcomeStatus } from './outcome-status'

type Props = {
  query: string
  found: readonly HitsOfKind[]
  /** Words that occur nowhere, and what was looked for instead. */
  instead: Readonly<Record<string, readonly string[]>>
  /** At most so many of each kind. */
  limit: number
  /** The day as of which the site is read. */
  asOf: string | null
  /** `YYYY-MM-DD` in UTC */
  today: string
}

/** What was found in every kind, names in all languages, with what was looked for marked. */
export function SearchResults({ query, found, instead, limit, asOf, today }: Props) {
  const t = useTranslations('search')
  const kinds = useTranslations('vocabulary.kind')
  const kept = new URLSearchParams({ q: query })
  const list = (kind: string) => `/${definitionOf(kind).path}?${kept}`
  const counted = (hits: readonly Hit[]) =>
    hits.length < limit ? `${hits.length}` : t('orMore', { count: limit })
  return (
    <>
      {asOf && <AsOfBanner day={asOf} now={`/search?${kept}`} kept={kept} />}
      <div className="grid grid-cols-1 gap-4 pt-8">
        <h1 className="font-semibold">{t('title')}</h1>
        <SearchBox wide query={query} />
        {query === '' && <p className="max-w-measure text-14 text-ink-2">{t('examples')}</p>}
        {!asOf && (
          <div className="text-14 text-ink-2">
            <AsOfForm day={today} kept={kept} />
          </div>
        )}
      </div>
      <div role="status" className="mt-4 text-14 text-ink-2">
        {Object.entries(instead).map(([typed, meant]) => (
          <p key={typed}>{t('instead', { typed, meant: meant.join(', ') })}</p>
        ))}
        {query !== '' && found.length === 0 && (
          <EmptyState title={t('nothing', { query })}>
            <p>{t('hint')}</p>
          </EmptyState>
        )}
      </div>
      {found.length > 0 && (
        <div className="wide:grid wide:grid-cols-[13.5rem_minmax(0,1fr)] wide:gap-x-8">
          <nav aria-label={t('kinds')} className="mt-8 text-14 print:hidden">
            <h2 className="pb-2 font-semibold text-14">{t('kinds')}</h2>
            <ul className="flex flex-wrap gap-x-4 wide:block">
              {found.map(({ kind, hits }) => (
                <li key={kind} className="py-1">
                  <a href={`#${kind}`}>{kinds(`${kind}.other`)}</a>{' '}
                  <span className="text-ink-3 tabular-nums">{counted(hits)}</span>
                </li>
              ))}
            </ul>
          </nav>
          <div className="min-w-0">
            {found.map(({ kind, hits }) => (
              <Section key={kind} id={kind} title={kinds(`${kind}.other`)} className="mt-8">
                <ul>
                  {hits.map((hit) => (
                    <Result key={hit.row.id} hit={hit} />
                  ))}
                </ul>
                <p className="mt-3 text-14">
                  <Link href={list(kind)}>{t(hits.length < limit ? 'filter' : 'all')}</Link>
                </p>
              </Section>
            ))}
          </div>
        </div>
      )}
    </>
  )
}

function Result({ hit: { row, names, excerpt } }: { hit: Hit }) {
  const locale = useLocale()
  const dated = Boolean(definitionOf(row.kind).ledger?.(row.values).delivered)
  const marked = ({ text }: Worded): readonly Stretch[] =>
    Object.entries(row.names).flatMap(([language, name]) =>
      name === text ? (names[language as keyof typeof names] ?? []) : [],
    )
  const own = inLanguage(row.names, locale)
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 border-rule border-b py-2">
      <span className="min-w-0 flex-1">
        <Link href={entryAddress(row)} lang={own.lang}>
          <Marked words={marked(own)} />
        </Link>
        {inOtherLanguages(row.names, locale).map((name) => (
          <span key={name.text} lang={name.lang} className="block text-13 text-ink-3">
            <Marked words={marked(name)} />
          </span>
        ))}
        {excerpt && (
          <span className={`block text-14 text-ink-2 ${excerpt.quoted ? 'font-serif' : ''}`}>
            {excerpt.quoted ? (
              <q>
                <Marked words={excerpt.words} />
              </q>
            ) : (
              <Marked words={excerpt.words} />
            )}
          </span>
        )}
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

function Marked({ words }: { words: readonly Stretch[] }) {
  return words.map(({ at, text, marked }) =>
    marked ? (
      <mark key={at} className="rounded-sm bg-accent-tint text-inherit">
        {text}
      </mark>
    ) : (
      text
    ),
  )
}
