import { z } from 'zod'
import { type ApiSchemas, schemaName } from './api-schema'
import type { Words } from './api-value-schema'
import type { AnyDefinition, Catalogue } from './define'
import {
  asOfParameter,
  includeParameter,
  type JsonSchema,
  listParameters,
  type Parameter,
  pathParameter,
} from './openapi-parameters'

type Reference = { $ref: string }
type Answer = {
  description: string
  headers?: Record<string, Reference>
  content?: Record<string, { schema: JsonSchema; example?: unknown }>
}
export type Operation = {
  operationId: string
  tags: string[]
  summary: string
  description?: string
  /** What has to be sent along, where it is not open to everybody. */
  security?: Record<string, string[]>[]
  parameters: Parameter[]
  requestBody?: { required: boolean; content: Record<string, { schema: JsonSchema; example?: unknown }> }
  responses: Record<string, Answer | Reference>
}
export type OpenApi = {
  openapi: '3.1.1'
  info: Record<string, unknown>
  servers: { url: string }[]
  tags: { name: string; description: string }[]
  paths: Record<string, { get?: Operation; post?: Operation }>
  components: {
    schemas: Record<string, JsonSchema>
    responses: Record<string, Answer>
    headers: Record<string, { description: string; schema: JsonSchema }>
    securitySchemes?: Record<string, { type: 'http'; scheme: 'bearer'; description: string }>
  }
}

/** A question of the API that is not about one kind. */
export type Question = {
  path: string
  operationId: string
  tag: string
  summary: string
  description?: string
  parameters: Parameter[]
  /** The name of the schema of its answer. */
  answer: string
}

const schemaRef = (name: string): Reference => ({ $ref: `#/components/schemas/${name}` })
const answerRef = (name: string): Reference => ({ $ref: `#/components/responses/${name}` })
const headerRef = (name: string): Reference => ({ $ref: `#/components/headers/${name}` })

/** Answers that every question can get, by status. */
const always = { '304': 'NotModified', '400': 'BadRequest', '405': 'MethodNotAllowed', '500': 'ServerError' }
/** Answers where the address names an entry. */
const ofEntries = { '307': 'Moved', '308': 'Moved', '404': 'NotFound', '410': 'Gone' }

function operation({ answer, tag, path: _, ...question }: Question, words: Words, paged: boolean): Operation {
  const answers = question.parameters.some(({ in: where }) => where === 'path')
    ? { ...always, ...ofEntries }
    : always
  return {
    ...question,
    tags: [tag],
    responses: {
      '200': {
        description: words('data.api.answer.ok'),
        headers: { ETag: headerRef('ETag'), ...(paged && { Link: headerRef('Link') }) },
        content: { 'application/json': { schema: schemaRef(answer) } },
      },
      ...Object.fromEntries(Object.entries(answers).map(([status, name]) => [status, answerRef(name)])),
    },
  }
}

function questionsOf(definition: AnyDefinition, words: Words): Question[] {
  const { kind, path } = definition
  const name = schemaName(kind)
  const many = schemaName(path)
  const say = (key: string) =>
    words(`data.api.question.${key}`, {
      kind: words(`vocabulary.kind.${kind}.one`),
      kinds: words(`vocabulary.kind.${kind}.other`),
    })
  const slug = pathParameter('slug', words)
  const asOf = asOfParameter(words)
  const both = includeParameter(words, 'both')
  const parts = { tag: path }
  return [
    {
      ...parts,
      path: `/${path}`,
      operationId: `list${many}`,
      summary: say('list'),
      parameters: listParameters(definition, words),
      answer: `${name}List`,
    },
    {
      ...parts,
      path: `/${path}/{slug}`,
      operationId: `get${name}`,
      summary: say('entry'),
      parameters: [slug, both, asOf],
      answer: name,
    },
    {
      ...parts,
      path: `/${path}/{slug}/revisions`,
      operationId: `list${name}Revisions`,
      summary: say('revisions'),
      parameters: [slug, asOf],
      answer: 'RevisionList',
    },
    {
      ...parts,
      path: `/${path}/{slug}/revisions/{number}`,
      operationId: `get${name}Revision`,
      summary: say('revision'),
      parameters: [slug, pathParameter('number', words), asOf],
      answer: `${name}Revision`,
    },
  ]
}

/** An answer that says what went wrong. */
export const problem = (description: string): Answer => ({
  description,
  content: { 'application/problem+json': { schema: schemaRef('Problem') } },
})

/** Schemas as published: open, so that a client that checks accepts the fields that are added later. */
function published(registry: ApiSchemas['registry']): Record<string, JsonSchema> {
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => `#/components/schemas/${id}`,
    override: ({ jsonSchema: schema }) => {
      if (schema.additionalProperties === false) delete schema.additionalProperties
      if (schema.format === 'date-time' || schema.format === 'uuid') delete schema.pattern
      if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum
      const [known, nothing, ...others] = schema.anyOf ?? []
      if (others.length > 0 || nothing?.type !== 'null' || typeof known?.type !== 'string') return
      delete schema.anyOf
      const { description } = schema
      Object.assign(schema, known, { type: [known.type, 'null'] }, description && { description })
      if (known.enum) schema.enum = [...known.enum, null]
    },
  })
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _schema, $id: _id, ...schema }]) => [name, schema]),
  )
}

/**
 * The description of the whole read API by OpenAPI 3.1, in one language.
 * @param site the public address, without a slash at its end
 * @param more questions beside those of the kinds; their answers are in the registry
 */
export function describeApi(
  catalogue: Catalogue,
  { registry }: ApiSchemas,
  words: Words,
  site: string,
  more: readonly Question[],
): OpenApi {
  const kinds = [...catalogue.values()]
  const answer = (name: string) => words(`data.api.answer.${name}`)
  const questions = [...more, ...kinds.flatMap((definition) => questionsOf(definition, words))]
  return {
    openapi: '3.1.1',
    info: {
      title: words('data.api.title'),
      summary: words('data.api.standfirst'),
      description: words('data.api.general.text'),
      version: '1.0.0',
      license: { name: 'CC BY 4.0', identifier: 'CC-BY-4.0' },
    },
    servers: [{ url: `${site}/api/v1` }],
    tags: [
      { name: 'everything', description: words('data.api.everything') },
      ...kinds.map(({ kind, path }) => ({ name: path, description: words(`vocabulary.kind.${kind}.other`) })),
    ],
    paths: Object.fromEntries(
      questions.map((question) => {
        const paged = question.parameters.some(({ name }) => name === 'cursor')
        return [question.path, { get: operation(question, words, paged) }]
      }),
    ),
    components: {
      schemas: published(registry),
      responses: {
        NotModified: { description: answer('notModified') },
        Moved: { description: answer('moved') },
        BadRequest: problem(answer('badRequest')),
        NotFound: problem(answer('notFound')),
        MethodNotAllowed: problem(answer('methodNotAllowed')),
        Gone: problem(answer('gone')),
        ServerError: problem(answer('serverError')),
      },
      headers: {
        ETag: { description: words('data.api.header.etag'), schema: { type: 'string' } },
        Link: { description: words('data.api.header.link'), schema: { type: 'string' } },
      },
    },
  }
}
