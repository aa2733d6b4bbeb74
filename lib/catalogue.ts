import { agreement } from './agreements/agreement'
import { commitment } from './commitments/commitment'
import { company } from './companies/company'
import { development } from './developments/development'
import { type AnyDefinition, anyKind, type Catalogue } from './entries/define'
import { project } from './projects/project'
import { sector } from './sectors/sector'
import { source } from './sources/source'

const kinds = [agreement, commitment, project, company, sector, development, source] as const

/** Every kind of entry, in the order of the menu. */
export const catalogue: Catalogue = new Map(kinds.map((definition) => [definition.kind, anyKind(definition)]))

export type Kind = (typeof kinds)[number]['kind']

const byPath: ReadonlyMap<string, AnyDefinition> = new Map(
  kinds.map((definition) => [definition.path, anyKind(definition)]),
)

/** @returns the kind whose plural stands in addresses, or null. */
export const findKindAt = (path: string): AnyDefinition | null => byPath.get(path) ?? null

/** @throws when the code asks for a kind that does not exist. */
export function definitionOf(kind: string): AnyDefinition {
  const definition = catalogue.get(kind)
  if (!definition) throw new Error(`no such kind: ${kind}`)
  return definition
}
