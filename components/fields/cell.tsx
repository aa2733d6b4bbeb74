import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import type { Localised, Place, Scalar } from '@/lib/fields/field'
import { printNumber, printShare } from '@/lib/fields/print-amount'
import { printCountry, printCurrency, printLanguage, printPair } from '@/lib/fields/print-country'
import { CodeLabel } from './code-label'
import { CountryName, CountrySide } from './country-side'
import { EntryLink } from './entry-link'
import type { Known } from './known'
import { LocalisedText } from './localised-text'
import { PrintedDate } from './printed-date'

type OfType<T extends Scalar['type']> = Extract<Scalar, { type: T }>
type CellProps<T extends Scalar['type'] = Scalar['type']> = { field: OfType<T>; value: unknown; known: Known }

/** One cell per type of value; the compiler asks for those that are missing. */
const cells: { [T in Scalar['type']]: (props: CellProps<T>) => ReactNode } = {
  text: ({ value }) => String(value),
  localised: ({ value }) => <LocalisedText words={value as Localised} />,
  date: ({ value }) => <PrintedDate date={String(value)} />,
  choice: ({ field, value }) => <CodeLabel vocabulary={field.vocabulary} code={String(value)} />,
  number: NumberCell,
  decimal: NumberCell,
  share: ShareCell,
  country: ({ value, known }) => <CountryName country={String(value)} pair={known.pair} />,
  currency: CurrencyCell,
  language: LanguageCell,
  url: ({ value }) => <OutsideLink url={String(value)} />,
  yesNo: YesNoCell,
  code: ({ value }) => <span className="num">{String(value)}</span>,
  place: PlaceCell,
  relationship: RelationshipCell,
  reference: ReferenceCell,
}

/** A single value as a reader sees it. */
export function Cell(props: CellProps) {
  // The table above pairs each type with its own cell, which the compiler cannot follow through the index.
  const Fitting = cells[props.field.type] as (props: CellProps) => ReactNode
  return <Fitting {...props} />
}

function NumberCell({ value }: { value: unknown }) {
  return <span className="num">{printNumber(String(value), useLocale())}</span>
}

function ShareCell({ value }: { value: unknown }) {
  return <span className="num">{printShare(Number(value), useLocale())}</span>
}

function CurrencyCell({ value }: { value: unknown }) {
  return printCurrency(String(value), useLocale())
}

function LanguageCell({ value }: { value: unknown }) {
  return printLanguage(String(value), useLocale())
}

function YesNoCell({ value }: { value: unknown }) {
  return useTranslations('entries')(value ? 'yes' : 'no')
}

/** A town without its state could be anywhere, so the state or else the country follows. */
function PlaceCell({ value }: { value: unknown }) {
  const locale = useLocale()
  const { name, admin1, country } = value as Place
  const within = admin1 && admin1 !== name ? admin1 : printCountry(country, locale)
  return within === name ? name : `${name}, ${within}`
}

function RelationshipCell({ value, known }: { value: unknown; known: Known }) {
  const locale = useLocale()
  const pair = known.relationships.find(({ slug }) => slug === value)
  return pair ? <Link href={`/relationships/${pair.slug}`}>{printPair(pair, locale)}</Link> : String(value)
}

function ReferenceCell({ value, known }: { value: unknown; known: Known }) {
  const entry = known.named[String(value)]
  if (!entry) return String(value)
  const home = known.homes[entry.id]
  return (
    <>
      {home && <CountrySide country={home} pair={known.pair} />}
      <EntryLink entry={entry} />
    </>
  )
}

/** An address of another site by its host and, as far as it is short, its path. */
export function OutsideLink({ url, children }: { url: string; children?: ReactNode }) {
  const shown = url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')
  return (
    <a href={url} rel="external" className="break-words">
      {children ?? (shown.length > 60 ? `${shown.slice(0, 59)}…` : shown)}
    </a>
  )
}
