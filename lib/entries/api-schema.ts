import { z } from 'zod'
import {
  instant,
  localisedSchema,
  partialDate,
  printedField,
  printedParts,
  slug,
  type Words,
} from './api-value-schema'
import type { AnyDefinition, Catalogue } from './define'
import { ranks, stances, verifications } from './entry'
import { fieldsTo, glance, linkNames } from './json-links'
import { outcomes } from './outcome'

export type KindSchemas = { entry: z.ZodType; list: z.ZodType; revision: z.ZodType }
export type ApiSchemas = {
  /** Schemas by their name in the description of the API. */
  registry: z.core.$ZodRegistry<{ id: string }>
  kinds: Readonly<Record<string, KindSchemas>>
  revisions: z.ZodType
  search: z.ZodType
  problem: z.ZodType
}

/** `project` → `Project`. */
export const schemaName = (kind: string) => kind.charAt(0).toUpperCase() + kind.slice(1)

export const problemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int().min(400).max(599),
  detail: z.string(),
  requestId: z.string().optional(),
  errors: z.array(z.strictObject({ pointer: z.string(), detail: z.string() })).optional(),
})

/**
 * The shape of everything that the read API answers, from the descriptions of the kinds.
 * @param words what the fields mean, in the language of the description
 */
export function apiSchemas(catalogue: Catalogue, words: Words): ApiSchemas {
  const registry = z.registry<{ id: string }>()
  const named = <S extends z.ZodType>(id: string, schema: S): S => {
    registry.add(schema, { id })
    return schema
  }
  const say = (key: string) => words(`data.api.shape.${key}`)

  named('Localised', localisedSchema)
  const claim = named('Claim', claimSchema(say))
  const revisionRow = named('RevisionRow', z.strictObject(revisionShape(say)))
  const problem = named('Problem', problemSchema)
  const kinds = Object.fromEntries(
    [...catalogue.values()].map((definition) => {
      const name = schemaName(definition.kind)
      const values = named(`${name}Values`, valuesSchema(definition, words))
      const links = named(`${name}Links`, linksSchema(definition, catalogue, words))
      const entry = named(name, entrySchema(definition, { values, links, claim }, catalogue, say))
      const list = named(`${name}List`, listSchema(entry, say))
      const revision = named(`${name}Revision`, revisionSchema(definition, values, claim, say))
      return [definition.kind, { entry, list, revision }]
    }),
  )
  const found = z.union(Object.values(kinds).map(({ entry }) => entry))
  return {
    registry,
    kinds,
    revisions: named(
      'RevisionList',
      z.strictObject({ data: z.array(revisionRow), total: z.int().min(1).describe(say('total')) }),
    ),
    search: named('SearchResults', z.strictObject({ data: z.array(found) })),
    problem,
  }
}

type Say = (key: string) => string

const valuesSchema = (definition: AnyDefinition, words: Words) =>
  z.strictObject(
    Object.fromEntries(
      Object.keys(definition.fields).map((name) => [name, printedField(definition, name, words)]),
    ),
  )

const claimSchema = (say: Say) =>
  z.strictObject({
    id: z.uuid(),
    field: z.string().describe(say('claimField')),
    value: z.unknown().describe(say('claimValue')),
    stance: z.enum(stances),
    rank: z.enum(ranks),
    rankReason: z.string().nullable(),
    targetClaim: z.uuid().nullable().describe(say('targetClaim')),
    quote: z
      .strictObject({ exact: z.string(), prefix: z.string().nullable(), suffix: z.string().nullable() })
      .nullable()
      .describe(say('quote')),
    quoteIsLocator: z.boolean().describe(say('quoteIsLocator')),
    source: slug.describe(say('claimSource')),
    saidBy: z.string().nullable().describe(say('saidBy')),
    saidOn: partialDate.nullable(),
    revision: z.int().min(1).describe(say('claimRevision')),
    recordedAt: instant.describe(say('recordedAt')),
  })

type Parts = { values: z.ZodType; links: z.ZodType; claim: z.ZodType }

function entrySchema({ kind, path }: AnyDefinition, parts: Parts, catalogue: Catalogue, say: Say) {
  const inverse = [...catalogue.values()].filter((other) => fieldsTo(other, kind).length > 0)
  const totals = Object.fromEntries(inverse.map((other) => [other.path, z.int().min(1).optional()]))
  return z.strictObject({
    kind: z.literal(kind),
    slug: slug.describe(say('slug')),
    url: z.url().meta({ description: say('url'), examples: [`https://example.org/${path}/a-slug`] }),
    relationship: slug.nullable().describe(say('relationship')),
    revision: z.int().min(1).describe(say('revision')),
    publishedAt: instant.describe(say('publishedAt')),
    updatedAt: instant.describe(say('updatedAt')),
    lastConfirmedOn: partialDate.nullable().describe(say('lastConfirmedOn')),
    verification: z.enum(verifications).describe(say('verification')),
    outcome: z.enum(outcomes).nullable().describe(say('outcome')),
    values: parts.values,
    claims: z.array(parts.claim).optional().describe(say('claims')),
    links: parts.links.optional().describe(say('links')),
    linkTotals: z.strictObject(totals).optional().describe(say('linkTotals')),
  })
}

const listSchema = (entry: z.ZodType, say: Say) =>
  z.strictObject({
    data: z.array(entry),
    page: z.strictObject({
      next: z.string().nullable().describe(say('next')),
      previous: z.string().nullable().describe(say('previous')),
    }),
    total: z.int().min(0).describe(say('total')),
    totalIsLowerBound: z.literal(true).optional().describe(say('totalIsLowerBound')),
  })

const revisionShape = (say: Say) => ({
  number: z.int().min(1),
  url: z.url(),
  publishedAt: instant,
  reason: z.string(),
  author: z.string().nullable().describe(say('author')),
  publisher: z.string().nullable().describe(say('author')),
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe(say('hash')),
  state: z.enum(['published', 'withdrawn', 'merged']).describe(say('state')),
  mergedInto: slug.nullable().describe(say('mergedInto')),
})

const revisionSchema = ({ kind }: AnyDefinition, values: z.ZodType, claim: z.ZodType, say: Say) =>
  z.strictObject({
    kind: z.literal(kind),
    slug,
    ...revisionShape(say),
    values,
    claims: z.array(claim),
    changes: z
      .array(z.strictObject({ field: z.string(), before: z.unknown(), after: z.unknown() }))
      .describe(say('changes')),
  })

/** What every link to an entry says of it. */
const linkTo = (kinds: readonly string[]) => ({
  kind: z.enum(kinds as [string, ...string[]]),
  slug,
  name: localisedSchema,
})

/** What else the items say through which a field refers to entries. */
function ownParts(definition: AnyDefinition, name: string, words: Words) {
  const shape = definition.fields[name]
  if (shape?.type !== 'list' || shape.of.type !== 'group') return {}
  const { name: _name, ...own } = printedParts(name, shape.of, words, ({ type }) => type !== 'reference')
  return own
}

function forwardLink(definition: AnyDefinition, name: string, catalogue: Catalogue, words: Words) {
  const kinds = [...catalogue.keys()].filter((kind) => fieldsTo(definition, kind).includes(name))
  return kinds.length > 0 ? [z.strictObject({ ...ownParts(definition, name, words), ...linkTo(kinds) })] : []
}

function inverseLink(other: AnyDefinition, kind: string, words: Words) {
  const fields = fieldsTo(other, kind)
  if (fields.length === 0) return []
  const own = Object.assign({}, ...fields.map((name) => ownParts(other, name, words)))
  const seen = Object.fromEntries(glance(other).map((name) => [name, printedField(other, name, words)]))
  const via = z.enum(fields as [string, ...string[]]).describe(words('data.api.shape.via'))
  return [z.strictObject({ ...seen, ...z.strictObject(own).partial().shape, via, ...linkTo([other.kind]) })]
}

function linksSchema(definition: AnyDefinition, catalogue: Catalogue, words: Words) {
  const links = linkNames(definition, catalogue).map((name) => {
    const other = [...catalogue.values()].find(({ path }) => path === name)
    const possible = [
      ...(name in definition.fields ? forwardLink(definition, name, catalogue, words) : []),
      ...(other ? inverseLink(other, definition.kind, words) : []),
    ]
    return [name, z.array(possible.length === 1 ? (possible[0] as z.ZodType) : z.union(possible))]
  })
  return z.strictObject(Object.fromEntries(links))
}
