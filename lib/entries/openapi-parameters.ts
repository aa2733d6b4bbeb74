import { contentLanguages } from '@/lib/fields/field'
import type { Words } from './api-value-schema'
import type { AnyDefinition } from './define'
import { type Filter, filtersOf } from './filters'
import { parts } from './json'
import { defaultLimit, defaultSort, maximumLimit, parameterNames, type Sort, sortKeys } from './listing-query'

export type JsonSchema = Readonly<Record<string, unknown>>
export type Parameter = {
  name: string
  in: 'query' | 'path' | 'header'
  required?: boolean
  description: string
  schema: JsonSchema
  /** A list is written by repeating the name. */
  style?: 'form'
  explode?: boolean
}

/** What a filter is about: the name of its field or of the kind that it leads to. */
export function filterLabel(
  { kind, fields }: AnyDefinition,
  name: string,
  filter: Filter,
  words: Words,
): string {
  if (name === 'verification') return words('data.api.verification')
  if (name === 'outcome' || name === 'delivery' || filter.type === 'years')
    return words(`lists.filters.${name}`)
  const holder = Object.keys(fields).find((field) => {
    const shape = fields[field]
    return shape?.type === 'list' && shape.of.type === 'group' && name in shape.of.fields
  })
  const [to] = filter.type === 'reference' ? filter.to : []
  const keys = [
    filter.type === 'reference' && filter.codes ? `lists.filters.${name}` : '',
    name in fields ? `fields.${kind}.${name}.label` : '',
    to ? `vocabulary.kind.${to}.one` : '',
    holder ? `fields.items.${holder}.${name}` : '',
  ]
  const key = keys.find((one) => one !== '' && words.has(one))
  return key ? words(key) : name
}

function itemSchema(filter: Filter): JsonSchema {
  if (filter.type === 'choice') return { type: 'string', enum: filter.codes }
  if (filter.type === 'country') return { type: 'string', pattern: '^[A-Z]{2}$' }
  if (filter.type === 'years') return { type: 'string', pattern: '^[0-9]{4}(/[0-9]{4})?$' }
  return { type: 'string' }
}

const filterParameter = (
  definition: AnyDefinition,
  name: string,
  filter: Filter,
  words: Words,
): Parameter => ({
  name,
  in: 'query',
  description: words(`data.api.filter.${filter.type}`, {
    label: filterLabel(definition, name, filter, words),
  }),
  schema: { type: 'array', items: itemSchema(filter) },
  style: 'form',
  explode: true,
})

const sortName = ({ key, descending }: Sort) => (descending ? `-${key}` : key)

/** The schemas of the parameters that lists have beside their filters. */
const schemas = (definition: AnyDefinition): Record<string, JsonSchema> => ({
  from: { type: 'string' },
  to: { type: 'string' },
  overdue: { type: 'boolean' },
  q: { type: 'string', maxLength: 300 },
  sort: {
    type: 'string',
    enum: sortKeys.flatMap((key) => [key, `-${key}`]),
    default: sortName(defaultSort(definition)),
  },
  limit: { type: 'integer', minimum: 1, maximum: maximumLimit, default: defaultLimit },
  cursor: { type: 'string' },
  lang: { type: 'string', enum: contentLanguages, default: 'en' },
})

export const asOfParameter = (words: Words): Parameter => ({
  name: 'asOf',
  in: 'query',
  description: words('data.api.parameter.asOf'),
  schema: { type: 'string', format: 'date' },
})

/** @param standard what is printed when the parameter is not given */
export const includeParameter = (words: Words, standard: 'none' | 'both'): Parameter => ({
  name: 'include',
  in: 'query',
  description: words(`data.api.parameter.include.${standard}`),
  schema: { type: 'array', items: { type: 'string', enum: parts } },
  style: 'form',
  explode: false,
})

export const pathParameter = (name: 'slug' | 'number', words: Words): Parameter => ({
  name,
  in: 'path',
  required: true,
  description: words(`data.api.parameter.${name}`),
  schema: name === 'slug' ? { type: 'string', pattern: '^[a-z0-9-]+$' } : { type: 'integer', minimum: 1 },
})

/** Everything that the list of a kind can be asked for. */
export function listParameters(definition: AnyDefinition, words: Words): Parameter[] {
  const filters = filtersOf(definition)
  const plain = schemas(definition)
  const mainDate = definition.mainDates
    .map((name) => words(`fields.${definition.kind}.${name}.label`))
    .join(' / ')
  return [
    ...parameterNames(definition).flatMap((name): Parameter[] => {
      const filter = filters[name]
      if (filter) return [filterParameter(definition, name, filter, words)]
      const schema = plain[name]
      const description = words(`data.api.parameter.${name}`, { mainDate })
      return schema ? [{ name, in: 'query', description, schema }] : []
    }),
    includeParameter(words, 'none'),
    asOfParameter(words),
  ]
}
