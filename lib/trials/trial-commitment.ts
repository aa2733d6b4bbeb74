import type { Commitment } from '@/lib/commitments/commitment'
import type { Change } from '@/lib/entries/proposal'
import type { Cast } from './cast'
import { Chance } from './chance'
import { trialChange, twoSources } from './trial-claims'
import { dateIn } from './trial-dates'
import { trialId } from './trial-id'
import { nameOf } from './trial-words'
import { someCountry, type TrialWorld } from './trial-world'

const statuses = {
  open: 40,
  in_progress: 20,
  delivered: 20,
  stalled: 6,
  partly_delivered: 5,
  not_delivered: 5,
  withdrawn: 4,
}

export function trialCommitment(world: TrialWorld, shape: number, cast: Cast): Change {
  const chance = new Chance(4, shape)
  const relationship = chance.pick(world.relationships)
  const year = 2015 + chance.below(11)
  const status = chance.weighed(statuses)
  const byCompany = chance.percent(30)
  const [agreement] = chance.percent(80) ? cast.some('agreement', 1) : []
  const [company] = byCompany ? cast.companies(1) : []
  const projects = cast.some('project', chance.below(3))
  const values: Commitment = {
    text: nameOf('commitment', cast.own, chance),
    agreement: agreement === undefined ? null : trialId('agreement', agreement),
    relationship: relationship.slug,
    madeBy: [
      {
        id: 'one',
        country: company === undefined ? someCountry(relationship, chance) : null,
        company: company === undefined ? null : trialId('company', company),
      },
    ],
    promisedOn: chance.percent(40) ? dateIn(chance, year) : null,
    dueOn: chance.percent(65) ? dateIn(chance, year + 1 + chance.below(8)) : null,
    status,
    deliveredOn:
      status === 'delivered' && chance.percent(80) ? dateIn(chance, year + 1 + chance.below(4)) : null,
    projects: projects.map((project) => trialId('project', project)),
    summary: null,
  }
  return trialChange('commitment', { world, shape, cast }, values, twoSources(world, cast, chance))
}
