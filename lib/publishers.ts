import 'server-only'
import { publishAgreement } from './agreements/publish'
import type { Editor } from './auth/person'
import { catalogue, type Kind } from './catalogue'
import { publishCommitment } from './commitments/publish'
import { publishCompany } from './companies/publish'
import { publishDevelopment } from './developments/publish'
import type { PublishOutcome } from './entries/publish-outcome'
import type { Publisher } from './entries/publisher'
import { type Decision, publishProposal } from './entries/publishing'
import { publishProject } from './projects/publish'
import { publishSector } from './sectors/publish'
import { findSameSource } from './sources/find-same'
import { publishSource } from './sources/publish'

const publishers: Record<Kind, Publisher> = {
  agreement: publishAgreement,
  commitment: publishCommitment,
  project: publishProject,
  company: publishCompany,
  sector: publishSector,
  development: publishDevelopment,
  source: publishSource,
}

/** Every kind and how it is written. */
export const house = { catalogue, publishers, findSame: { source: findSameSource } }

/** Publishes a proposal, or what is decided of it. @see publishProposal */
export const publish = (
  id: string,
  editor: Editor,
  decision: Omit<Decision, 'secondReader'> = {},
): Promise<PublishOutcome> =>
  publishProposal(house, id, editor, {
    ...decision,
    secondReader: process.env.ENTENTE_SECOND_READER === 'true',
  })
