import type { AnyDefinition, AnyValues } from '@/lib/entries/define'
import type { Claim } from '@/lib/entries/entry'
import type { Scalar } from '@/lib/fields/field'

/** Inputs of a further statement begin with this, so that none is called as an input of the form itself. */
export const valuePrefix = 'value.'

/** Where the words of a further statement are typed, or put by selecting them in the text of the source. */
export const quoteInput = 'quote.statement'

type Part = { name: string; field: Scalar & { required: boolean } }

/**
 * The parts of one value, as a form asks for them: `value.stage`, or `value.participants.0.company` and so on.
 * @returns null for a list of plain values, which is changed as a whole
 */
export function valueParts(definition: AnyDefinition, path: string): Part[] | null {
  const [field = '', item] = path.split('/')
  const shape = definition.fields[field]
  if (!shape) return null
  if (shape.type !== 'list') return item === undefined ? [{ name: valuePrefix + field, field: shape }] : null
  if (shape.of.type !== 'group' || item === undefined) return null
  return Object.entries(shape.of.fields).map(([part, field_]) => ({
    name: `${valuePrefix}${field}.0.${part}`,
    field: field_,
  }))
}

/** Whether statements can be made on a path: a sourced field, or an item that is there or was spoken of. */
export function canSpeakOf(
  definition: AnyDefinition,
  { values, claims }: { values: AnyValues; claims: readonly Claim[] },
  path: string,
): boolean {
  const [field = '', item] = path.split('/')
  if (!definition.fields[field]?.sourced || valueParts(definition, path) === null) return false
  if (item === undefined || claims.some((claim) => claim.field === path)) return true
  return ((values[field] ?? []) as { id: string }[]).some(({ id }) => id === item)
}
