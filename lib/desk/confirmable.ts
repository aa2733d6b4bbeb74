import type { AnyDefinition, AnyValues } from '@/lib/entries/define'
import { pathsOf } from '@/lib/entries/values'
import type { Scalar } from '@/lib/fields/field'

/** The inputs of the form that confirms a fact; the first is how a kept proposal is known to be one. */
export const confirmsInput = 'confirms'
export const confirmQuoteInput = `quote.${confirmsInput}`

export type Confirmable = { name: string; field: Scalar; value: unknown }

/** The facts of an entry that a source can confirm as they are, the one that decides its verification first. */
export function confirmableFacts(definition: AnyDefinition, values: AnyValues): Confirmable[] {
  const facts = pathsOf(definition, values).flatMap(({ field: name }) => {
    const field = definition.fields[name]
    return field && field.type !== 'list' ? [{ name, field, value: values[name] }] : []
  })
  const decides = ({ name }: Confirmable) => (name === definition.verifiedBy ? 0 : 1)
  return facts.sort((a, b) => decides(a) - decides(b))
}
