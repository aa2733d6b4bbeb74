import { v7 as uuid } from 'uuid'
import type { AnyDefinition, AnyValues } from '@/lib/entries/define'
import { eachScalar, sameValue } from '@/lib/entries/values'

/** Whose value the entry that stays has afterwards. */
export type Taken = 'stays' | 'goes' | 'both'

/** A field on which both entries say something else; of lists both can be taken. */
export type OpenField = { field: string; stays: unknown; goes: unknown; isList: boolean }

type Pair = {
  definition: AnyDefinition
  /** Values of the entry that stays, without what names the other. */
  stays: AnyValues
  goes: AnyValues
}
type Whole = { id: string; values: AnyValues }
type Item = { id: string } & AnyValues

const isEmpty = (value: unknown) =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0)

/** Two entries made ready to be one: neither names the other, since nothing names itself. */
export function pairOf(definition: AnyDefinition, goes: Whole, stays: Whole): Pair {
  return {
    definition,
    stays: without(definition, stays.values, goes.id),
    goes: without(definition, goes.values, stays.id),
  }
}

function without(definition: AnyDefinition, values: AnyValues, id: string): AnyValues {
  const names = (field: string, value: unknown): boolean => {
    let found = false
    eachScalar(definition, { [field]: value }, (shape, one) => {
      if (shape.type === 'reference' && one === id) found = true
    })
    return found
  }
  return Object.fromEntries(
    Object.entries(values).map(([field, value]) => {
      if (Array.isArray(value)) return [field, value.filter((one) => !names(field, [one]))]
      return [field, names(field, value) ? null : value]
    }),
  )
}

/** The fields in which an editor chooses, in the order of the description. */
export function openFields({ definition, stays, goes }: Pair): OpenField[] {
  return Object.entries(definition.fields).flatMap(([field, { type }]) => {
    const [a, b] = [stays[field], goes[field]]
    if (isEmpty(a) || isEmpty(b)) return []
    const isList = type === 'list'
    const same = isList ? addedBy(b as unknown[], a as unknown[]).length === 0 : sameValue(a, b)
    return same ? [] : [{ field, stays: a, goes: b, isList }]
  })
}

/** The fields that only the entry that goes has filled. */
export const takenAlong = ({ definition, stays, goes }: Pair): { field: string; value: unknown }[] =>
  Object.keys(definition.fields)
    .filter((field) => isEmpty(stays[field]) && !isEmpty(goes[field]))
    .map((field) => ({ field, value: goes[field] }))

/** What is taken where nothing was chosen. */
export const usuallyTaken = ({ isList }: OpenField): Taken => (isList ? 'both' : 'stays')

/** The values of the entry that stays. @param choose for each open field */
export function mergedValues(pair: Pair, choose: (open: OpenField) => Taken): AnyValues {
  const open = new Map(openFields(pair).map((one) => [one.field, one]))
  return Object.fromEntries(
    Object.keys(pair.definition.fields).map((field) => {
      const [stays, goes] = [pair.stays[field], pair.goes[field]]
      const one = open.get(field)
      if (!one) return [field, isEmpty(stays) ? goes : stays]
      const taken = choose(one)
      if (taken === 'both' && one.isList) return [field, both(stays as unknown[], goes as unknown[])]
      return [field, taken === 'goes' ? goes : stays]
    }),
  )
}

const isItem = (one: unknown): one is Item => typeof one === 'object' && one !== null && 'id' in one
const content = (one: unknown) => (isItem(one) ? { ...one, id: null } : one)

/** What a second list has that the first has not, whatever the ids of its items. */
const addedBy = (second: readonly unknown[], first: readonly unknown[]): unknown[] =>
  second.filter((one) => !first.some((other) => sameValue(content(one), content(other))))

function both(first: readonly unknown[], second: readonly unknown[]): unknown[] {
  const ids = new Set(first.map((one) => isItem(one) && one.id))
  const added = addedBy(second, first).map((one) =>
    isItem(one) && ids.has(one.id) ? { ...one, id: uuid() } : one,
  )
  return [...first, ...added]
}
