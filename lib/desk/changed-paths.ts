import type { AnyDefinition, AnyValues } from '@/lib/entries/define'
import { differenceOf } from '@/lib/entries/difference'
import type { Change } from '@/lib/entries/proposal'

/** Every place that a change is about: where a value differs, then where it only brings further words. Each once. */
export function changedPaths(
  definition: AnyDefinition,
  before: AnyValues | null,
  { values, claims }: Pick<Change, 'values'> & { claims: readonly { field: string }[] },
): string[] {
  const differing = differenceOf(definition, before, values).map(({ path }) => path)
  return [...new Set([...differing, ...claims.map(({ field }) => field)])]
}
