import type { AnyDefinition } from './define'
import { verifications } from './entry'
import { deliveries, keptOfDue, talliedOutcomes } from './outcome'

/** How a kind can be filtered by a name: one of these codes, any code, entries of these kinds by their slug, or years. */
export type Filter =
  | { type: 'choice'; vocabulary: string; codes: readonly string[] }
  | { type: 'country' }
  | { type: 'language' }
  /** `codes` is the name under which its codes stand, where that is not the name of the filter. */
  | { type: 'reference'; to: readonly string[]; codes?: string }
  | { type: 'relationship' }
  /** A year or the first and last of several, `2020/2024`. @property codesOf the codes of entries of a year */
  | { type: 'years'; codesOf: (year: number) => readonly string[] }

/** The reference whose values are counted in pairs: a second one narrows a list to what has both. */
function referencedTogether({ countedItems = [], fields }: AnyDefinition) {
  const [list = '', name = ''] = countedItems.find(([, first, second]) => first === second) ?? []
  const shape = fields[list]
  const field = shape?.type === 'list' && shape.of.type === 'group' ? shape.of.fields[name] : undefined
  return field?.type === 'reference' ? field : null
}

const dated = (what: string): Filter => ({
  type: 'years',
  codesOf: (year) => [`dated+year:${what}+${fourDigits(year)}`],
})

const fourDigits = (year: number) => String(year).padStart(4, '0')

/** The code of promises that fell due in a year, and of what became of them; of an open one, whatever the day. */
export const dueCode = (year: number, became: string): string => `due+became:${fourDigits(year)}+${became}`

/**
 * Filters by the years by which entries are counted. A promise falls due in the year of the last day that its date may
 * mean; another date that may be of several years is in none.
 */
function yearFilters({ ledger, countedByYear }: AnyDefinition): Record<string, Filter> {
  return {
    ...(countedByYear && ledger && { promisedIn: dated('promised') }),
    ...(ledger && {
      dueIn: { type: 'years', codesOf: (year) => keptOfDue.map((became) => dueCode(year, became)) },
    }),
    ...(countedByYear && ledger && { deliveredIn: dated('delivered') }),
    ...(countedByYear && !ledger && { datedIn: dated('on') }),
    ...(ledger && { delivery: { type: 'choice', vocabulary: 'outcome', codes: deliveries } }),
  }
}

/** Every filter of a kind by its name in addresses, in the order of its fields. */
export function filtersOf(definition: AnyDefinition): Record<string, Filter> {
  const found: Record<string, Filter> = {}
  const scalars = Object.entries(definition.fields).flatMap(([name, field]) => {
    if (field.type !== 'list') return [[name, field] as const]
    return field.of.type === 'group' ? Object.entries(field.of.fields) : [[name, field.of] as const]
  })
  for (const [name, field] of scalars) {
    if (field.type === 'choice') {
      const { vocabulary, codes } = field
      found[name] ??= { type: 'choice', vocabulary, codes }
    }
    if (field.type === 'country' || field.type === 'language' || field.type === 'relationship')
      found[name] ??= { type: field.type }
    if (field.type === 'reference' && field.filter)
      found[field.filter] ??= { type: 'reference', to: field.to }
  }
  const together = referencedTogether(definition)
  if (together?.filter) found.with = { type: 'reference', to: together.to, codes: together.filter }
  if (definition.ledger) found.outcome = { type: 'choice', vocabulary: 'outcome', codes: talliedOutcomes }
  Object.assign(found, yearFilters(definition))
  if (definition.verifiedBy)
    found.verification = {
      type: 'choice',
      vocabulary: 'verification',
      codes: verifications,
    }
  return found
}

/** No list asks for more years at once. */
export const mostYears = 200

/** @returns every year that a value of such a filter names, the earliest first; empty when it is none */
export function yearsOf(value: string): number[] {
  const [, first = '', last = first] = /^(\d{4})(?:\/(\d{4}))?$/.exec(value) ?? []
  const count = first === '' ? 0 : Number(last) - Number(first) + 1
  if (count < 1 || count > mostYears) return []
  return Array.from({ length: count }, (_, n) => Number(first) + n)
}

/** Whether a filter can have the value. */
export function fits(filter: Filter, value: string): boolean {
  if (filter.type === 'choice') return filter.codes.includes(value)
  if (filter.type === 'country') return /^[A-Z]{2}$/.test(value)
  if (filter.type === 'language') return /^[A-Za-z0-9-]{2,20}$/.test(value)
  if (filter.type === 'years') return yearsOf(value).length > 0
  return /^[a-z0-9-]{1,120}(\/[a-z0-9-]{1,120})?$/.test(value)
}
