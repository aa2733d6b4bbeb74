import { useLocale, useTranslations } from 'next-intl'
import { useCodeLabel } from '@/components/fields/code-label'
import { EntryLink } from '@/components/fields/entry-link'
import type { Known } from '@/components/fields/known'
import { PrintedDate } from '@/components/fields/printed-date'
import { ValueCell } from '@/components/fields/value-cell'
import { Link } from '@/components/ui/link'
import { Shape } from '@/components/ui/shape'
import type { AnyDefinition } from '@/lib/entries/define'
import type { EntryRow } from '@/lib/entries/entry'
import { inSentence } from './in-sentence'
import { type Column, columnsOf, isDerived } from './list-columns'
import type { ListParts, ListView } from './list-view'
import { OutcomeStatus } from './outcome-status'

type Props = { view: ListView; parts: ListParts; caption: string }

/** @returns how to name a column; several main dates share one */
function useColumnLabel(definition: AnyDefinition): (key: string) => string {
  const t = useTranslations('lists.columns')
  const fields = useTranslations(`fields.${definition.kind}`)
  return (key) => {
    if (isDerived(key)) return t(key)
    const names = definition.mainDates.includes(key) ? definition.mainDates : [key]
    return names.map((name) => fields(`${name}.label`)).join(' / ')
  }
}

/** Entries as a real table; on a phone each cell carries its label. */
export function EntryTable({ view, parts, caption }: Props) {
  const { definition, rows } = view
  const columns = columnsOf(definition, parts.columns)
  const label = useColumnLabel(definition)
  return (
    <table className="rows">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <Heading key={column.key} column={column} view={view} label={label(column.key)} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            {columns.map(({ key }) => (
              <BodyCell key={key} name={key} label={label(key)} row={row} view={view} parts={parts} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type BodyProps = { name: string; label: string; row: EntryRow; view: ListView; parts: ListParts }

function BodyCell({ name, label, row, view: { definition, known }, parts }: BodyProps) {
  const Own = parts.cells?.[name]
  const cell = Own ? (
    <Own row={row} known={known} />
  ) : (
    <ListCell name={name} definition={definition} row={row} known={known} />
  )
  if (name === definition.title) return <th scope="row">{cell}</th>
  return (
    <td data-label={label}>
      <div>{cell}</div>
    </td>
  )
}

function Heading({ column: { sort }, view, label }: { column: Column; view: ListView; label: string }) {
  const { query, address } = view
  if (!sort) return <th scope="col">{label}</th>
  const current = query.sort.key === sort || (sort === 'due' && query.sort.key === 'date')
  const direction = query.sort.descending ? 'descending' : 'ascending'
  return (
    <th scope="col" aria-sort={current ? direction : undefined}>
      <Link href={address.sortedBy(sort, query)}>
        {label}
        {current && <span aria-hidden="true">{query.sort.descending ? '\u00a0↓' : '\u00a0↑'}</span>}
      </Link>
    </th>
  )
}

type CellProps = { name: string; definition: AnyDefinition; row: EntryRow; known: Known }

const isEmpty = (value: unknown) =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0)

/** A field of an entry in a list; the title is the link to its page. */
export function ListCell({ name, definition, row, known }: CellProps) {
  const t = useTranslations('lists')
  if (name === definition.title) return <EntryLink entry={row} />
  if (name === 'outcome') {
    const dated = Boolean(definition.ledger?.(row.values).delivered)
    return (
      row.outcome && (
        <span className="whole">
          <OutcomeStatus outcome={row.outcome} dated={dated} />
        </span>
      )
    )
  }
  if (name === 'lastConfirmedOn') return <Support row={row} />
  const names = definition.mainDates.includes(name) ? definition.mainDates : [name]
  const shown = names.find((one) => !isEmpty(row.values[one]))
  const field = shown && definition.fields[shown]
  if (!shown || !field) return <None>{t(definition.mainDates.includes(name) ? 'noDate' : 'none')}</None>
  return <ValueCell name={shown} field={field} value={row.values[shown]} known={known} />
}

function None({ children }: { children: string }) {
  return <span className="none">{children}</span>
}

/** The latest source, and beneath it how well the entry is supported. */
function Support({ row: { lastConfirmedOn, verification } }: { row: EntryRow }) {
  const t = useTranslations('lists')
  const locale = useLocale()
  const label = inSentence(useCodeLabel()('verification', verification), locale)
  return (
    <>
      <span className="whitespace-nowrap">
        {lastConfirmedOn ? <PrintedDate date={lastConfirmedOn} /> : <None>{t('undated')}</None>}
      </span>
      <small className="xl:whitespace-nowrap">
        {verification === 'disputed' && <Shape name="disagree" className="mr-1 inline size-3" />}
        {label}
      </small>
    </>
  )
}
