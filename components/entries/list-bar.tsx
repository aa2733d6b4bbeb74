import { useLocale, useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { filtersOf } from '@/lib/entries/filters'
import { printNumber } from '@/lib/fields/print-amount'
import { printDate } from '@/lib/fields/print-date'
import { type ActiveFilter, activeFilters } from './active-filters'
import { useFilterName, useValueName } from './filter-label'
import { inSentence } from './in-sentence'
import type { ListView } from './list-view'

/** How many there are, and what narrows them; each narrowing can be taken away. */
export function ListBar({ view }: { view: ListView }) {
  const t = useTranslations('lists')
  const { address, query } = view
  const active = activeFilters(query)
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-ink border-t pt-2 pb-3 text-14">
      <span role="status" className="mr-2 font-semibold">
        <Count view={view} />
      </span>
      {active.map((filter) => (
        <Chip
          key={`${filter.name} ${filter.value}`}
          href={address.without(filter.name, filter.value)}
          action={t('remove')}
        >
          <FilterText filter={filter} view={view} />
        </Chip>
      ))}
      {active.length > 1 && <Link href={address.cleared()}>{t('clear')}</Link>}
      <span className="md:ml-auto">
        <Link href={address.sortedBy('updatedAt', query)} rel="nofollow">
          {t(query.sort.key === 'updatedAt' && query.sort.descending ? 'oldestChanges' : 'newestChanges')}
        </Link>
      </span>
    </div>
  )
}

function Count({ view: { definition, total, totalIsLowerBound, all, query } }: { view: ListView }) {
  const t = useTranslations('lists')
  const locale = useLocale()
  const kinds = useTranslations('vocabulary.kind')
  const one = total === 1 && (all === 1 || activeFilters(query).length === 0)
  const kind = inSentence(kinds(`${definition.kind}.${one ? 'one' : 'other'}`), locale)
  const number = printNumber(total, locale)
  if (totalIsLowerBound) return t('countOver', { total: number, kind })
  if (activeFilters(query).length === 0 || query.asOf) return t('count', { total: number, kind })
  return t('countOf', { total: number, all: printNumber(all, locale), kind })
}

/** “Stage: In progress”. */
function FilterText({ filter: { name, value }, view }: { filter: ActiveFilter; view: ListView }) {
  const t = useTranslations('lists')
  const locale = useLocale()
  const filter = filtersOf(view.definition)[name]
  const filterName = useFilterName(view.definition)
  const { text, lang } = useValueName(view.known)(filter, view.present[name]?.[value] ?? value)
  if (name === 'q') return t('activeWords', { words: value })
  if (name === 'overdue') return t(value === 'true' ? 'activeOverdue' : 'activeNotOverdue')
  if (name === 'from') return t('activeFrom', { date: printDate(value, locale) })
  if (name === 'to') return t('activeTo', { date: printDate(value, locale) })
  return (
    <>
      {t('activeFilter', { name: filterName(name, filter) })} <span lang={lang}>{text}</span>
    </>
  )
}

/** Nothing fits: says which conditions could go. */
export function NothingFits({ view }: { view: ListView }) {
  const t = useTranslations('lists')
  const { address, query } = view
  const active = activeFilters(query)
  if (active.length === 0) return <EmptyState title={t(query.asOf ? 'emptyThen' : 'empty')} />
  return (
    <EmptyState title={t('nothingFits')}>
      <p>{t('relax')}</p>
      <ul>
        {active.map((filter) => (
          <li key={`${filter.name} ${filter.value}`} className="py-0.5">
            <Link href={address.without(filter.name, filter.value)}>
              <FilterText filter={filter} view={view} />
            </Link>
          </li>
        ))}
        {active.length > 1 && (
          <li className="py-0.5">
            <Link href={address.cleared()}>{t('clear')}</Link>
          </li>
        )}
      </ul>
    </EmptyState>
  )
}
