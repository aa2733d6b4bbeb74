import 'server-only'
import { publishAgreement, removeAgreement } from './agreements/publish'
import type { Editor } from './auth/person'
import { catalogue, type Kind } from './catalogue'
import { publishCommitment, removeCommitment } from './commitments/publish'
import { freeCompany, publishCompany, removeCompany } from './companies/publish'
import { publishDevelopment, removeDevelopment } from './developments/publish'
import type { PublishOutcome } from './entries/publish-outcome'
import type { Publisher, Remover } from './entries/publisher'
import { type Decision, type Deed, publishDeed, publishProposal } from './entries/publishing'
import { publishProject, removeProject } from './projects/publish'
import { publishSector, removeSector } from './sectors/publish'
import { findSameSource } from './sources/find-same'
import { freeSource, publishSource, removeSource } from './sources/publish'

const publishers: Record<Kind, Publisher> = {
  agreement: publishAgreement,
  commitment: publishCommitment,
  project: publishProject,
  company: publishCompany,
  sector: publishSector,
  development: publishDevelopment,
  source: publishSource,
}

const removers: Record<Kind, Remover> = {
  agreement: removeAgreement,
  commitment: removeCommitment,
  project: removeProject,
  company: removeCompany,
  sector: removeSector,
  development: removeDevelopment,
  source: removeSource,
}

/** Every kind and how it is written. */
export const house = {
  catalogue,
  publishers,
  removers,
  freers: { company: freeCompany, source: freeSource },
  findSame: { source: findSameSource },
}

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

/** Publishes what an editor decides in one step. @see publishDeed */
export const decideNow = (editor: Editor, deed: Deed): Promise<PublishOutcome> =>
  publishDeed(house, editor, deed)
