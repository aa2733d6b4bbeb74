import 'server-only'
import { readCitedSources } from './cited-sources'
import type { AnyDefinition, AnyValues } from './define'
import type { CitedSource, Claim, Named } from './entry'
import { findNamed } from './naming'
import { referencesIn, referencesInClaims } from './values'

/** An entry as published once: what it says, and what sources said of that. */
export type State = { values: AnyValues; claims: Claim[] }

/** What an entry names and cites in some of its states, by id. */
export async function readMentioned(
  definition: AnyDefinition,
  states: readonly State[],
): Promise<{ named: Record<string, Named>; sources: Record<string, CitedSource> }> {
  const [named, sources] = await Promise.all([
    findNamed(
      states.flatMap(({ values, claims }) => [
        ...referencesIn(definition, values),
        ...referencesInClaims(definition, claims),
      ]),
    ),
    readCitedSources(states.flatMap(({ claims }) => claims.map(({ source }) => source))),
  ])
  return { named, sources }
}
