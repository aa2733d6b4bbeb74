import 'server-only'
import type { Words } from '@/lib/entries/api-value-schema'
import { type OpenApi, type Operation, problem } from '@/lib/entries/openapi'

const schemaRef = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const answerRef = (name: string) => ({ $ref: `#/components/responses/${name}` })
const headerRef = (name: string) => ({ $ref: `#/components/headers/${name}` })

/** A proposal as it can be sent: the pages and slugs in it are made up. */
const example = {
  kind: 'project',
  values: {
    name: { en: 'Harbour bridge' },
    stage: 'announced',
    disposition: 'active',
    relationship: 'a-pair',
    participants: [{ id: 'builder', company: { new: { name: 'Harbour Works' } }, role: 'contractor' }],
  },
  claims: [
    { field: 'name', quote: { exact: 'the harbour bridge' }, source: 'a-source' },
    { field: 'stage', quote: { exact: 'was announced on Monday' }, source: 'a-source' },
    { field: 'participants/builder', quote: { exact: 'to be built by Harbour Works' }, source: 'a-source' },
  ],
  reason: 'Announced in the report',
}

const proposalContent = { 'application/json': { schema: schemaRef('Proposal') } }

function sending(words: Words): Operation {
  const say = (key: string) => words(`data.api.${key}`)
  const headers = { Location: headerRef('Location') }
  return {
    operationId: 'propose',
    tags: ['proposals'],
    summary: say('question.propose'),
    description: say('proposalsText'),
    security: [{ token: [] }],
    parameters: [
      {
        name: 'Idempotency-Key',
        in: 'header',
        required: true,
        description: say('parameter.idempotencyKey'),
        schema: { type: 'string', minLength: 1, maxLength: 200 },
      },
    ],
    requestBody: {
      required: true,
      content: { 'application/json': { schema: schemaRef('ProposalSent'), example } },
    },
    responses: {
      '200': { description: say('answer.ok'), headers, content: proposalContent },
      '201': { description: say('answer.created'), headers, content: proposalContent },
      '400': problem(say('answer.notSent')),
      '401': answerRef('Unauthorized'),
      '403': answerRef('Forbidden'),
      '405': answerRef('MethodNotAllowed'),
      '409': answerRef('Conflict'),
      '413': answerRef('TooLarge'),
      '415': answerRef('UnsupportedMediaType'),
      '422': answerRef('Refused'),
      '429': answerRef('TooManyRequests'),
      '500': answerRef('ServerError'),
    },
  }
}

function following(words: Words): Operation {
  const say = (key: string) => words(`data.api.${key}`)
  return {
    operationId: 'getProposal',
    tags: ['proposals'],
    summary: say('question.proposal'),
    security: [{ token: [] }],
    parameters: [
      {
        name: 'id',
        in: 'path',
        required: true,
        description: say('parameter.proposal'),
        schema: { type: 'string', format: 'uuid' },
      },
    ],
    responses: {
      '200': { description: say('answer.ok'), content: proposalContent },
      '401': answerRef('Unauthorized'),
      '403': answerRef('Forbidden'),
      '404': problem(say('answer.noProposal')),
      '405': answerRef('MethodNotAllowed'),
      '429': answerRef('TooManyRequests'),
      '500': answerRef('ServerError'),
    },
  }
}

/** Adds to the description what is asked with a token. */
export function describeProposals({ components, paths, tags }: OpenApi, words: Words): void {
  const say = (key: string) => words(`data.api.${key}`)
  const answer = (name: string) => problem(say(`answer.${name}`))
  tags.push({ name: 'proposals', description: say('proposals') })
  paths['/proposals'] = { post: sending(words) }
  paths['/proposals/{id}'] = { get: following(words) }
  Object.assign(components.responses, {
    Unauthorized: answer('unauthorized'),
    Forbidden: answer('forbidden'),
    Conflict: answer('conflict'),
    TooLarge: answer('tooLarge'),
    UnsupportedMediaType: answer('unsupportedMediaType'),
    Refused: answer('refused'),
    TooManyRequests: { ...answer('tooManyRequests'), headers: { 'Retry-After': headerRef('RetryAfter') } },
  })
  Object.assign(components.headers, {
    Location: { description: say('header.location'), schema: { type: 'string', format: 'uri' } },
    RetryAfter: { description: say('header.retryAfter'), schema: { type: 'integer', minimum: 1 } },
  })
  components.securitySchemes = { token: { type: 'http', scheme: 'bearer', description: say('token') } }
}
