import { rank } from './claims'
import type { AnyDefinition, AnyValues } from './define'
import type { Claim } from './entry'
import { sameValue } from './values'

/** What an entry says, and what is said of it. */
export type Said = { values: AnyValues; claims: Claim[] }

type Item = { id: string } & AnyValues

const isItem = (one: unknown): one is Item => typeof one === 'object' && one !== null && 'id' in one
const withoutId = ({ id: _, ...rest }: Item) => rest

/**
 * What an entry says once another entry that it names is found under a different id: the values, what its claims say,
 * and the sources that they cite. What then stands twice in a list stands once, with the claims of both. Pure.
 */
export function redirected(definition: AnyDefinition, said: Said, from: string, to: string): Said {
  const renamed = JSON.parse(
    JSON.stringify({ values: said.values, claims: said.claims }).replaceAll(`"${from}"`, `"${to}"`),
  ) as Said
  const paths = new Map<string, string>()
  const values = Object.fromEntries(
    Object.entries(renamed.values).map(([field, value]) => [
      field,
      Array.isArray(value) ? once(field, value, paths) : value,
    ]),
  )
  const claims = renamed.claims.map((claim) => ({ ...claim, field: paths.get(claim.field) ?? claim.field }))
  const preferred = claims.filter((claim) => claim.rank === 'preferred').map(({ id }) => id)
  return { values, claims: rank(definition, values, claims, new Set(preferred)) }
}

/** @param paths from the path of an item that is left out to that of the one that stays */
function once(field: string, list: readonly unknown[], paths: Map<string, string>): unknown[] {
  const kept: unknown[] = []
  for (const one of list) {
    const same = kept.find((other) =>
      isItem(one) && isItem(other) ? sameValue(withoutId(one), withoutId(other)) : one === other,
    )
    if (same === undefined) kept.push(one)
    else if (isItem(one) && isItem(same)) paths.set(`${field}/${one.id}`, `${field}/${same.id}`)
  }
  return kept
}
