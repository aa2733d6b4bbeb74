import { contentLanguages } from '@/lib/fields/field'
import { boundsOf, isPartialDate } from '@/lib/fields/partial-date'
import { type AsOf, readAsOf } from './as-of'
import type { AnyDefinition } from './define'
import { filtersOf, fits } from './filters'

export const sortKeys = ['updatedAt', 'name', 'date', 'due'] as const
export type SortKey = (typeof sortKeys)[number]
type Language = (typeof contentLanguages)[number]
/** @property language by whose order names go, and whose names come first; English where it is absent */
export type Sort = { key: SortKey; descending: boolean; language?: Language }

/** What a list is asked for: the content of its address. */
export type ListQuery = {
  /** Name → codes or slugs: one of them must fit (OR); every name must (AND). */
  filters: Record<string, string[]>
  /** EDTF; the main date must overlap with what lies between the two. */
  from?: string
  to?: string
  overdue?: boolean
  q?: string
  sort: Sort
  limit: number
  cursor?: string
  asOf?: AsOf
}

export type QueryProblem = {
  name: string
  message: QueryMessage
  allowed?: readonly string[]
}
export type QueryMessage =
  | 'unknownParameter'
  | 'givenTwice'
  | 'notInList'
  | 'notADate'
  | 'notTrueOrFalse'
  | 'notALimit'
  | 'notASort'
  | 'notASlug'
  | 'notYears'
  | 'notADay'
  | 'tooLong'
  | 'noOverdue'

type Read = { ok: true; query: ListQuery } | { ok: false; problems: QueryProblem[] }

export const defaultLimit = 50
export const maximumLimit = 200

/** The order of a list when the address names none: the newest date first, else by name. */
export const defaultSort = (definition: AnyDefinition): Sort =>
  definition.mainDates.length > 0 ? { key: 'date', descending: true } : { key: 'name', descending: false }

type Reader = (value: string, query: ListQuery, definition: AnyDefinition) => QueryMessage | null

/** Each parameter that is given once: puts its value into the query, or says what is wrong with it. */
const readers: Record<string, Reader> = {
  from(value, query, { mainDates }) {
    query.from = value
    if (mainDates.length === 0) return 'unknownParameter'
    return isPartialDate(value) ? null : 'notADate'
  },
  to(value, query, { mainDates }) {
    query.to = value
    if (mainDates.length === 0) return 'unknownParameter'
    return isPartialDate(value) ? null : 'notADate'
  },
  overdue(value, query, { ledger }) {
    query.overdue = value === 'true'
    if (!ledger) return 'noOverdue'
    return value === 'true' || value === 'false' ? null : 'notTrueOrFalse'
  },
  q(value, query) {
    query.q = value
    return value.length <= 300 ? null : 'tooLong'
  },
  sort(value, query) {
    const key = sortKeys.find((one) => one === value.replace(/^-/, ''))
    if (!key) return 'notASort'
    query.sort = { ...query.sort, key, descending: value.startsWith('-') }
    return null
  },
  limit(value, query) {
    query.limit = /^\d{1,4}$/.test(value) ? Number(value) : 0
    return query.limit >= 1 && query.limit <= maximumLimit ? null : 'notALimit'
  },
  cursor(value, query) {
    query.cursor = value
    return value.length <= 2000 ? null : 'tooLong'
  },
  lang(value, query) {
    query.sort.language = contentLanguages.find((language) => language === value)
    return query.sort.language ? null : 'notInList'
  },
  asOf(value, query) {
    query.asOf = readAsOf(value) ?? undefined
    return query.asOf ? null : 'notADay'
  },
}

/**
 * Reads the parameters of a list's address. Unknown ones are problems, never ignored.
 * @param also names of parameters that whoever asks reads by itself
 * @param language of whoever asks, by which names are sorted unless the address names another
 */
export function readListQuery(
  definition: AnyDefinition,
  parameters: URLSearchParams,
  {
    limit = defaultLimit,
    also = [],
    language,
  }: { limit?: number; also?: readonly string[]; language?: Language } = {},
): Read {
  const known = filtersOf(definition)
  const problems: QueryProblem[] = []
  const query: ListQuery = { filters: {}, sort: { ...defaultSort(definition), language }, limit }
  for (const name of new Set(parameters.keys())) {
    if (also.includes(name)) continue
    const values = parameters.getAll(name).filter((value) => value !== '')
    const filter = known[name]
    const read = readers[name]
    if (filter) {
      const wrong = values.find((value) => !fits(filter, value))
      if (wrong === undefined) {
        if (values.length > 0) query.filters[name] = [...new Set(values)]
      } else if (filter.type === 'choice')
        problems.push({ name, message: 'notInList', allowed: filter.codes })
      else problems.push({ name, message: filter.type === 'years' ? 'notYears' : 'notASlug' })
    } else if (!read)
      problems.push({
        name,
        message: 'unknownParameter',
        allowed: [...parameterNames(definition), ...also],
      })
    else if (values.length > 1) problems.push({ name, message: 'givenTwice' })
    else if (values[0] !== undefined) {
      const message = read(values[0], query, definition)
      if (message) problems.push({ name, message, ...allowedInstead(message, definition) })
    }
  }
  if (query.sort.key !== 'name' || query.sort.language === 'en') delete query.sort.language
  return problems.length > 0 ? { ok: false, problems } : { ok: true, query }
}

function allowedInstead(message: QueryMessage, definition: AnyDefinition): Pick<QueryProblem, 'allowed'> {
  if (message === 'notASort') return { allowed: sortKeys.flatMap((key) => [key, `-${key}`]) }
  if (message === 'notInList') return { allowed: contentLanguages }
  if (message === 'notALimit') return { allowed: [`${maximumLimit}`] }
  return message === 'unknownParameter' ? { allowed: parameterNames(definition) } : {}
}

/** Every parameter that a list of the kind understands. */
export const parameterNames = (definition: AnyDefinition): string[] => [
  ...Object.keys(filtersOf(definition)),
  ...(definition.mainDates.length > 0 ? ['from', 'to'] : []),
  ...(definition.ledger ? ['overdue'] : []),
  'q',
  'sort',
  'limit',
  'cursor',
  'lang',
  'asOf',
]

/** First and last day between two partial dates. */
export const spanOf = ({ from, to }: Pick<ListQuery, 'from' | 'to'>) => ({
  first: from ? (boundsOf(from)?.from ?? null) : null,
  last: to ? (boundsOf(to)?.to ?? null) : null,
})
