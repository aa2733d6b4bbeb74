import type { Change } from '@/lib/entries/proposal'
import { type Cast, DrawnCast } from './cast'
import { trialAgreement } from './trial-agreement'
import { trialCommitment } from './trial-commitment'
import { trialCompany } from './trial-company'
import { trialDevelopment } from './trial-development'
import { trialProject } from './trial-project'
import { trialSource } from './trial-source'
import { shapesOf, type TrialKind, type TrialSizes, type TrialWorld } from './trial-world'

/** What makes an entry of a shape of each kind. */
const makers: Record<TrialKind, (world: TrialWorld, shape: number, cast: Cast) => Change> = {
  source: trialSource,
  company: trialCompany,
  agreement: trialAgreement,
  project: trialProject,
  commitment: trialCommitment,
  development: trialDevelopment,
}

/** In the order in which they refer to each other. */
export const trialKinds = Object.keys(makers) as TrialKind[]

/** Entries of one kind that follow each other. `position` is that of the first in the chain. */
export type Job = { kind: TrialKind; from: number; to: number; position: number; at: Date }

/** So many entries are made together, and published at one moment, as by one import. */
const together = 250

export const trialEntry = (world: TrialWorld, kind: TrialKind, shape: number, cast: Cast): Change =>
  makers[kind](world, shape, cast)

/** Every entry of a trial world in order. */
export function* trialChanges(world: TrialWorld): Generator<Change> {
  for (const { kind, from, to } of jobsOf(world.sizes, 0, () => new Date(0)))
    for (let index = from; index < to; index++)
      yield trialEntry(world, kind, index % shapesOf(world, kind), new DrawnCast(world, kind, index))
}

/** @param position of the last link of the chain @param moment of what so many entries come before */
export function* jobsOf(sizes: TrialSizes, position: number, moment: (done: number) => Date): Generator<Job> {
  let done = 0
  for (const kind of trialKinds) {
    for (let from = 0; from < sizes[kind]; from += together) {
      const to = Math.min(from + together, sizes[kind])
      yield { kind, from, to, position: position + done + 1, at: moment(done) }
      done += to - from
    }
  }
}
