import type { AnyDefinition } from './define'
import { filtersOf } from './filters'

/** Codes of which an entry of a list must have one. @property apart no entry has two of them */
export type CodeGroup = { codes: readonly string[]; apart: boolean }

type Coded = { definition: AnyDefinition; codes: ReadonlyMap<string, readonly string[]> }

/** More pairs are not looked for at once. */
const mostPairs = 100

/**
 * The filters by codes as groups of codes, all of which must fit: two filters of a kind that are counted in pairs are
 * one group of these.
 * @param left names of filters that are left out
 */
export function codeGroups({ definition, codes }: Coded, left: readonly string[] = []): CodeGroup[] {
  const chosen = new Map([...codes].filter(([name]) => !left.includes(name)))
  const apart = (name: string, some: readonly string[]) => some.length < 2 || haveOne(definition, name)
  const groups: CodeGroup[] = []
  for (const [first, second] of definition.counted ?? []) {
    const [ones, others] = [chosen.get(first), chosen.get(second)]
    if (!ones || !others || ones.length * others.length > mostPairs) continue
    const pairs = ones.flatMap((a) => others.map((b) => `${first}+${second}:${bare(a)}+${bare(b)}`))
    groups.push({ codes: pairs, apart: apart(first, ones) && apart(second, others) })
    chosen.delete(first)
    chosen.delete(second)
  }
  return [...groups, ...[...chosen].map(([name, some]) => ({ codes: some, apart: apart(name, some) }))]
}

const bare = (code: string) => code.slice(code.indexOf(':') + 1)

/** Whether an entry has at most one code of a filter: of years it has one of each sort, and of a field outside lists. */
function haveOne(definition: AnyDefinition, name: string): boolean {
  if (filtersOf(definition)[name]?.type === 'years' || name === 'verification') return true
  const inLists = Object.values(definition.fields).some(
    (field) => field.type === 'list' && field.of.type === 'group' && name in field.of.fields,
  )
  const type = definition.fields[name]?.type
  return !inLists && (type === 'choice' || type === 'country' || type === 'language')
}
