import { useLocale, useTranslations } from 'next-intl'
import { sideOf } from '@/components/fields/known'
import { Button } from '@/components/ui/button'
import { Shape } from '@/components/ui/shape'
import { Side } from '@/components/ui/side'
import { parameterNames } from '@/lib/entries/listing-query'
import type { Outcome } from '@/lib/entries/outcome'
import { printNumber } from '@/lib/fields/print-amount'
import { withLocale } from '@/lib/i18n/routing'
import { activeFilters } from './active-filters'
import { type FilterGroup, filterGroups } from './filter-groups'
import { useFilterName, useValueName } from './filter-label'
import { chosenOf, type ListView } from './list-view'
import { outcomeShape } from './outcome-status'

/** What a list can be narrowed to: one form, at the left or in a drawer. */
export function ListFilters({ view }: { view: ListView }) {
  const t = useTranslations('lists')
  const { definition, filterCounts, known, query, address } = view
  const slugs = new Map(Object.values(known.named).map(({ id, slug }) => [id, slug]))
  const chosen = Object.fromEntries(Object.keys(query.filters).map((name) => [name, chosenOf(view, name)]))
  const groups = filterGroups(definition, filterCounts, slugs, chosen)
  const understood = parameterNames(definition)
  const active = activeFilters(query).length
  return (
    <details className="drawer">
      <summary>{t('filterCount', { count: active })}</summary>
      <form action={withLocale(address.path, useLocale())} aria-label={t('filtersLabel')} className="text-14">
        {query.asOf && <input type="hidden" name="asOf" value={query.asOf.day} />}
        {view.sorted && <input type="hidden" name="sort" value={view.sorted} />}
        {Object.entries(query.filters)
          .filter(([name]) => !groups.some((group) => group.name === name))
          .flatMap(([name, values]) =>
            values.map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
          )}
        <Words view={view} />
        {query.overdue !== undefined && <input type="hidden" name="overdue" value={String(query.overdue)} />}
        {groups.toSorted(outcomeFirst).map((group) => (
          <Boxes key={group.name} group={group} view={view} />
        ))}
        {understood.includes('from') && <Span view={view} />}
        <p className="flex flex-wrap items-center gap-4 border-rule border-t py-4">
          <Button type="submit" variant="secondary">
            {t('apply')}
          </Button>
        </p>
      </form>
    </details>
  )
}

/** What became of it is what most readers came for; the rest stays as the kind has it. */
const outcomeFirst = (a: FilterGroup, b: FilterGroup): number =>
  Number(b.name === 'outcome') - Number(a.name === 'outcome')

const part = 'border-rule border-t py-3'

function Words({ view: { query } }: { view: ListView }) {
  const t = useTranslations('lists')
  return (
    <p className="border-ink border-t py-3">
      <label htmlFor="filter-q" className="mb-1 block font-semibold">
        {t('words')}
      </label>
      <input id="filter-q" name="q" type="search" defaultValue={query.q} className="control" />
    </p>
  )
}

const box = 'clear-both grid min-h-7 grid-cols-[18px_minmax(0,1fr)_auto] items-center gap-2'

function Boxes({ group: { name, filter, options, more }, view }: { group: FilterGroup; view: ListView }) {
  const t = useTranslations('lists')
  const locale = useLocale()
  const filterName = useFilterName(view.definition)
  const valueName = useValueName(view.known)
  const chosen = chosenOf(view, name)
  return (
    <fieldset className={part}>
      <legend className="float-left mb-1 w-full font-semibold">{filterName(name, filter)}</legend>
      {options.map(({ value, count }) => {
        const { text, lang } = valueName(filter, value)
        return (
          <label key={value} className={box}>
            <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} />
            <span className={name === 'outcome' ? 'flex gap-1.5' : 'min-w-0 break-words'}>
              {filter.type === 'country' && <Side code={value} side={sideOf(value, view.known.pair)} />}
              {name === 'outcome' && <Shape name={outcomeShape(value as Outcome, true)} />}
              <span lang={lang}>{text}</span>
            </span>
            <span className="num text-ink-3">{count !== null && printNumber(count, locale)}</span>
          </label>
        )
      })}
      {more > 0 && <p className="text-13 text-ink-3">{t('more', { count: more })}</p>}
    </fieldset>
  )
}

function Span({ view: { query, definition } }: { view: ListView }) {
  const t = useTranslations('lists')
  const fields = useTranslations(`fields.${definition.kind}`)
  const legend = definition.mainDates.map((name) => fields(`${name}.label`)).join(' / ')
  return (
    <fieldset className={part}>
      <legend className="float-left mb-1 w-full font-semibold">{legend}</legend>
      <p className="clear-both flex items-center gap-2">
        <input
          name="from"
          aria-label={t('from')}
          placeholder={t('fromHint')}
          defaultValue={query.from}
          className="control"
        />
        <span>{t('to')}</span>
        <input
          name="to"
          aria-label={t('until')}
          placeholder={t('toHint')}
          defaultValue={query.to}
          className="control"
        />
      </p>
      <p className="mt-1 text-13 text-ink-3">{t('dateHint')}</p>
    </fieldset>
  )
}
