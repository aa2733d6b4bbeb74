import type { Development } from '@/lib/developments/development'
import type { Change } from '@/lib/entries/proposal'
import type { Cast } from './cast'
import { Chance } from './chance'
import { someSource, trialChange } from './trial-claims'
import { dateIn } from './trial-dates'
import { trialId } from './trial-id'
import { projectRelationship } from './trial-project'
import { nameOf, summaryOf } from './trial-words'
import { shapesOf, type TrialWorld } from './trial-world'

const types = {
  announced: 14,
  signed: 10,
  approved: 8,
  ground_breaking: 8,
  started: 10,
  milestone: 16,
  statement: 12,
  completed: 6,
  opened: 6,
  delayed: 6,
  ownership_change: 4,
}
const stageAfter: Readonly<Record<string, Development['stageAfter']>> = {
  announced: 'announced',
  approved: 'approved',
  ground_breaking: 'in_progress',
  completed: 'completed',
  opened: 'operating',
}

/** An event about a project; what it says of the stage is history, the project stands where it stands. */
export function trialDevelopment(world: TrialWorld, shape: number, cast: Cast): Change {
  const chance = new Chance(5, shape)
  const subject = chance.below(shapesOf(world, 'project'))
  const type = chance.weighed(types)
  const values: Development = {
    subject: trialId('project', cast.one('project', subject)),
    relationship: projectRelationship(world, subject).slug,
    type,
    on: dateIn(chance, 2013 + chance.below(14)),
    headline: nameOf('development', cast.own, chance),
    stageAfter: stageAfter[type] ?? null,
    dispositionAfter: null,
    statusAfter: null,
    summary: chance.percent(20) ? summaryOf(chance) : null,
  }
  return trialChange('development', { world, shape, cast }, values, [someSource(world, cast, chance)])
}
