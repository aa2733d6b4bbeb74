import 'server-only'
import { catalogue } from '@/lib/catalogue'
import { sentProposalSchema } from '@/lib/desk/sent-proposal'
import { apiSchemas } from '@/lib/entries/api-schema'
import type { Words } from '@/lib/entries/api-value-schema'
import { describeApi, type OpenApi, type Question } from '@/lib/entries/openapi'
import { asOfParameter, type Parameter } from '@/lib/entries/openapi-parameters'
import { ledgerLines } from './overview/overview-limits'
import { overviewSchema } from './overview/overview-schema'
import type { Limits } from './parameters'
import { proposalSchema } from './proposals/proposal-json'
import { describeProposals } from './proposals/proposals-document'
import { foundOfEachKind, longestQuestion } from './search/search-limits'

const limit = ({ standard, most }: Limits, description: string): Parameter => ({
  name: 'limit',
  in: 'query',
  description,
  schema: { type: 'integer', minimum: 1, maximum: most, default: standard },
})

/** The questions that are about everything. */
function questions(words: Words): Question[] {
  const say = (key: string) => words(`data.api.question.${key}`)
  const tag = 'everything'
  return [
    {
      path: '/overview',
      operationId: 'getOverview',
      tag,
      summary: say('overview'),
      parameters: [
        {
          name: 'relationship',
          in: 'query',
          description: words('data.api.parameter.oneRelationship'),
          schema: { type: 'string' },
        },
        limit(ledgerLines, words('data.api.parameter.ledgerLimit')),
        asOfParameter(words),
      ],
      answer: 'Overview',
    },
    {
      path: '/search',
      operationId: 'search',
      tag,
      summary: say('search'),
      parameters: [
        {
          name: 'q',
          in: 'query',
          required: true,
          description: words('data.api.parameter.q'),
          schema: { type: 'string', minLength: 1, maxLength: longestQuestion },
        },
        limit(foundOfEachKind, words('data.api.parameter.foundLimit')),
        asOfParameter(words),
      ],
      answer: 'SearchResults',
    },
    {
      path: '/openapi.json',
      operationId: 'getDescription',
      tag,
      summary: say('openapi'),
      parameters: [],
      answer: 'OpenApi',
    },
  ]
}

/** Every schema of the API by its name. */
export function allSchemas(words: Words) {
  const schemas = apiSchemas(catalogue, words)
  const overview = overviewSchema(words)
  schemas.registry.add(overview, { id: 'Overview' })
  const say = (key: string) => words(`data.api.sent.${key}`)
  const proposal = proposalSchema(say)
  schemas.registry.add(proposal, { id: 'Proposal' })
  schemas.registry.add(sentProposalSchema(say), { id: 'ProposalSent' })
  return { ...schemas, overview, proposal }
}

/** The description of the API. @param site the public address */
export function apiDocument(words: Words, site: string): OpenApi {
  const document = describeApi(catalogue, allSchemas(words), words, site, questions(words))
  const description = words('data.api.question.openapi')
  document.components.schemas.OpenApi = {
    type: 'object',
    description,
    required: ['openapi', 'info', 'paths'],
  }
  describeProposals(document, words)
  return document
}
