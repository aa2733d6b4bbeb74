import type { Localised, Place } from '@/lib/fields/field'
import { boundsOf } from '@/lib/fields/partial-date'
import { amountCodes, type StatedAmount } from './amount-codes'
import type { AnyDefinition, AnyValues, LedgerLine } from './define'
import { dueCode } from './filters'
import { outcomeOf } from './outcome'
import { eachScalar, referencesIn } from './values'

/** What lists, filters and counts know of an entry in one state. Days are `YYYY-MM-DD`. */
export type FacetRow = {
  codes: string[]
  refs: string[]
  names: Localised
  mainFrom: string | null
  mainTo: string | null
  ledgerState: string | null
  ended: boolean
  promisedOn: string | null
  dueOn: string | null
  dueTo: string | null
  deliveredOn: string | null
}

/** Codes under which an entry is found and counted: `stage:in_progress`, `sector:<id>`, `stage+sector:…+…`. */
export function codesOf(definition: AnyDefinition, values: AnyValues): string[] {
  const found = new Map<string, Set<string>>()
  const add = (name: string, code: string) => found.set(name, (found.get(name) ?? new Set()).add(code))
  eachScalar(definition, values, (field, value, name) => {
    if (field.type === 'choice' || field.type === 'country' || field.type === 'language')
      add(name, String(value))
    if (field.type === 'reference' && field.filter) add(field.filter, String(value))
  })
  for (const [first, second] of definition.counted ?? []) {
    for (const a of found.get(first) ?? []) {
      for (const b of found.get(second) ?? []) add(`${first}+${second}`, `${a}+${b}`)
    }
  }
  for (const [list, first, second] of definition.countedItems ?? []) {
    const items = (values[list] ?? []) as Record<string, unknown>[]
    const codes =
      first === second
        ? pairsAmong(items.map((item) => String(item[first])))
        : items.map((item) => `${countable(item[first])}+${countable(item[second])}`)
    for (const code of codes) add(`${first}+${second}`, code)
  }
  return [...found].flatMap(([name, codes]) => [...codes].map((code) => `${name}:${code}`)).sort()
}

/** A list that names more is a consortium of everybody: those beyond are in no pair. */
const pairedTo = 12

/** Each two of these once, the lesser first. */
function pairsAmong(values: readonly string[]): string[] {
  const sorted = [...new Set(values)].slice(0, pairedTo).sort()
  return sorted.flatMap((one, index) => sorted.slice(index + 1).map((other) => `${one}+${other}`))
}

/** The years of these dates as codes; none of a date whose year is not known or may be one of several. */
function yearCodes(
  dates: Partial<Record<'promised' | 'due' | 'delivered' | 'on', string | null>> = {},
): string[] {
  return (['promised', 'due', 'delivered', 'on'] as const).flatMap((what) => {
    const date = dates[what]
    const bounds = date ? boundsOf(date) : null
    const [from, to] = [bounds?.from?.slice(0, 4), bounds?.to?.slice(0, 4)]
    return from && from === to ? [`dated+year:${what}+${from}`] : []
  })
}

/** Places are counted by the square of one degree that they lie in, named by its south-west corner. */
export const squareOf = ({ lat, lon }: Pick<Place, 'lat' | 'lon'>): string =>
  `${Math.floor(lat)},${Math.floor(lon)}`

const countable = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'lat' in value ? squareOf(value as Place) : String(value)

/** The year in which a promise fell due with what became of it. Whether it is overdue depends on the day that asks. */
function dueCodes(line: LedgerLine | undefined): string[] {
  const last = line?.due ? (boundsOf(line.due)?.to ?? null) : null
  if (!line || last === null) return []
  const became = line.state === 'delivered' ? outcomeOf(line, null, last) : line.state
  return [dueCode(Number(last.slice(0, 4)), became)]
}

/** The words that name an entry, in the languages in which it has them. */
export function namesOf(definition: AnyDefinition, values: AnyValues): Localised {
  const title = values[definition.title]
  return typeof title === 'string' ? { en: title } : (title as Localised)
}

/** @returns the name in a language, else in the first that it has: English, Chinese, Malay */
export const nameIn = (names: Localised, locale: keyof Localised): string =>
  names[locale] ?? names.en ?? names.zh ?? names.ms ?? ''

/** @param counted the values that totals go by: without what was denied or taken back */
export function facetOf(definition: AnyDefinition, values: AnyValues, counted: AnyValues = values): FacetRow {
  const main = definition.mainDates.map((name) => counted[name]).find((date) => typeof date === 'string')
  const mainBounds = main ? boundsOf(String(main)) : null
  const decides = definition.verifiedBy
  const open = !decides || values[decides] === counted[decides]
  const line = open ? definition.ledger?.(counted) : undefined
  const { countedAmounts } = definition
  const amounts = amountCodes(((countedAmounts && counted[countedAmounts]) ?? []) as StatedAmount[])
  const years = definition.countedByYear ? yearCodes(definition.ledger ? line : { on: main as string }) : []
  return {
    codes: [...codesOf(definition, counted), ...amounts, ...years, ...dueCodes(line)].sort(),
    refs: referencesIn(definition, values),
    names: namesOf(definition, values),
    mainFrom: mainBounds?.from ?? null,
    mainTo: mainBounds?.to ?? null,
    ledgerState: line?.state ?? null,
    ended: line?.ended ?? false,
    promisedOn: line?.promised ?? null,
    dueOn: line?.due ?? null,
    dueTo: line?.due ? (boundsOf(line.due)?.to ?? null) : null,
    deliveredOn: line?.delivered ?? null,
  }
}
