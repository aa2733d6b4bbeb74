import type { AnyDefinition, AnyValues } from '@/lib/entries/define'
import type { Quote } from '@/lib/entries/entry'
import { valueAt } from '@/lib/entries/values'
import type { Group } from '@/lib/fields/field'
import { surelyBefore } from '@/lib/fields/partial-date'

/** Something an editor should look at before publishing; it hinders nothing. `code` is a key of the messages. */
export type Warning = { path: string; code: WarningCode; detail?: string }

export const warningCodes = [
  'endBeforeStart',
  'sharesOverWhole',
  'partsOverWhole',
  'quoteNotInText',
  'moneyKindChanged',
  'currencyChanged',
  'amountJumped',
  'dateBackwards',
  'stageBack',
  'sourceElsewhere',
] as const
export type WarningCode = (typeof warningCodes)[number]

type Item = { id: string } & AnyValues
type Changed = {
  definition: AnyDefinition
  /** Null for a new entry. */
  before: AnyValues | null
  after: AnyValues
}

/** From a first to a last date of one thing, by the names of the fields. */
const spans = [
  ['announcedOn', 'actualEnd'],
  ['plannedStart', 'plannedEnd'],
  ['actualStart', 'actualEnd'],
  ['announcedOn', 'plannedEnd'],
  ['signedOn', 'endsOn'],
  ['inForceOn', 'endsOn'],
  ['promisedOn', 'dueOn'],
  ['promisedOn', 'deliveredOn'],
  ['from', 'to'],
] as const

/** An amount that is so many times another is rather a slip of the pen. */
const jump = 10

/** Everything about the values of one changed entry that deserves a second look. Pure. */
export function warningsOn({ definition, before, after }: Changed): Warning[] {
  return Object.entries(definition.fields).flatMap(([name, shape]): Warning[] => {
    if (shape.type === 'list') {
      return shape.of.type === 'group' ? onItems(name, shape.of, before, after) : []
    }
    const [was, is] = [before?.[name] ?? null, after[name] ?? null]
    if (shape.type === 'date') return onDate(name, was, is, after)
    if (shape.type === 'choice' && shape.vocabulary === 'stage' && was !== null && is !== null) {
      const [from, to] = [shape.codes.indexOf(String(was)), shape.codes.indexOf(String(is))]
      return to >= 0 && to < from ? [{ path: name, code: 'stageBack' }] : []
    }
    return []
  })
}

/** @param values of the whole entry or one item of a list, in which the date has its companion */
function reversed(name: string, values: AnyValues): boolean {
  return spans.some(([first, last]) => {
    const [from, to] = [values[first], values[last]]
    return last === name && Boolean(from && to) && surelyBefore(String(to), String(from))
  })
}

function onDate(name: string, was: unknown, is: unknown, after: AnyValues): Warning[] {
  if (is === null) return []
  const backwards = was !== null && surelyBefore(String(is), String(was))
  return [
    ...(reversed(name, after) ? [{ path: name, code: 'endBeforeStart' as const }] : []),
    ...(backwards ? [{ path: name, code: 'dateBackwards' as const }] : []),
  ]
}

function onItems(name: string, group: Group, before: AnyValues | null, after: AnyValues): Warning[] {
  const items = (after[name] ?? []) as Item[]
  const own = items.flatMap((item): Warning[] => {
    const path = `${name}/${item.id}`
    const was = before ? (valueAt(before, path) as AnyValues | null) : null
    const ends = Object.keys(group.fields).filter((part) => reversed(part, item))
    return [
      ...ends.map(() => ({ path, code: 'endBeforeStart' as const })),
      ...(was ? moved(path, group, was, item) : []),
    ]
  })
  return [...own, ...overWhole(name, group, items)]
}

/** What happened to the amounts, their kind and the dates of one item. */
function moved(path: string, group: Group, was: AnyValues, is: AnyValues): Warning[] {
  return Object.entries(group.fields).flatMap(([part, field]): Warning[] => {
    const [old, now] = [was[part] ?? null, is[part] ?? null]
    if (old === null || now === null || old === now) return []
    if (field.type === 'choice' && field.vocabulary === 'moneyKind')
      return [{ path, code: 'moneyKindChanged' }]
    if (field.type === 'currency') return [{ path, code: 'currencyChanged' }]
    if (field.type === 'decimal' && jumped(Number(old), Number(now))) return [{ path, code: 'amountJumped' }]
    if (field.type === 'date' && surelyBefore(String(now), String(old)))
      return [{ path, code: 'dateBackwards' }]
    return []
  })
}

const jumped = (a: number, b: number): boolean => {
  const [small, large] = a < b ? [a, b] : [b, a]
  return small > 0 ? large / small > jump : large > 0
}

/** Shares of the same sort that hold at once and come to more than 100 per cent. */
function overWhole(name: string, group: Group, items: readonly Item[]): Warning[] {
  const part = Object.entries(group.fields).find(([, field]) => field.type === 'share')?.[0]
  if (!part) return []
  const sorts = new Map<string, number>()
  for (const item of items) {
    if (item.to) continue
    const sort = String(item.role ?? '')
    sorts.set(sort, (sorts.get(sort) ?? 0) + Number(item[part] ?? 0))
  }
  return [...sorts.values()]
    .filter((sum) => sum > 10_000)
    .map((sum) => ({ path: name, code: 'sharesOverWhole' as const, detail: `${sum / 100}%` }))
}

/** An amount of an entry, in whole units of its currency. */
export type Amount = { amount: string; currency: string; kind: string }

/** Whether the amounts of the parts come to more than that of the whole, by kind and currency. Pure. */
export function warningsOnParts(whole: readonly Amount[], parts: readonly Amount[]): Warning[] {
  const same = (a: Amount, b: Amount) => a.kind === b.kind && a.currency === b.currency
  const over = whole.filter((total) => {
    const sum = parts.filter((part) => same(part, total)).reduce((all, { amount }) => all + Number(amount), 0)
    const most = Math.max(...whole.filter((one) => same(one, total)).map(({ amount }) => Number(amount)))
    return sum > most
  })
  return over.length > 0 ? [{ path: 'figures', code: 'partsOverWhole' }] : []
}

type Claimed = { field: string; quote: Pick<Quote, 'exact' | 'locator'> | null }

/** Quotes that are not in the text that was pasted with them. @param text `''` when none was */
export function warningsOnQuotes(
  text: string,
  claims: readonly Claimed[],
  findQuote: (text: string, quote: string) => boolean,
): Warning[] {
  if (text.trim() === '') return []
  return claims
    .filter(({ quote }) => quote && !quote.locator && !findQuote(text, quote.exact))
    .map(({ field }) => ({ path: field, code: 'quoteNotInText' }))
}
