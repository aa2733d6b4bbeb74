import type { Commitment } from '@/lib/commitments/commitment'
import type { Change } from '@/lib/entries/proposal'
import { Chance } from './chance'
import { trialChange } from './trial-claims'
import { dateIn } from './trial-dates'
import { trialId } from './trial-id'
import { nameOf, numbered } from './trial-words'
import { someCompany, someCountry, type TrialWorld } from './trial-world'

const statuses = {
  open: 40,
  in_progress: 20,
  delivered: 20,
  stalled: 6,
  partly_delivered: 5,
  not_delivered: 5,
  withdrawn: 4,
}

export function trialCommitment(world: TrialWorld, index: number): Change {
  const chance = new Chance(4, index)
  const { sizes } = world
  const relationship = chance.pick(world.relationships)
  const year = 2015 + chance.below(11)
  const status = chance.weighed(statuses)
  const byCompany = chance.percent(30)
  const projects = Array.from({ length: chance.below(3) }, () =>
    trialId('project', chance.below(sizes.project)),
  )
  const values: Commitment = {
    text: nameOf('commitment', index, chance),
    agreement: chance.percent(80) ? trialId('agreement', chance.below(sizes.agreement)) : null,
    relationship: relationship.slug,
    madeBy: [
      {
        id: 'one',
        country: byCompany ? null : someCountry(relationship, chance),
        company: byCompany ? trialId('company', someCompany(world, chance)) : null,
      },
    ],
    promisedOn: chance.percent(40) ? dateIn(chance, year) : null,
    dueOn: chance.percent(65) ? dateIn(chance, year + 1 + chance.below(8)) : null,
    status,
    deliveredOn:
      status === 'delivered' && chance.percent(80) ? dateIn(chance, year + 1 + chance.below(4)) : null,
    projects: [...new Set(projects)],
    summary: null,
  }
  const sources = [chance.below(sizes.source), chance.below(sizes.source)]
  return trialChange('commitment', index, `trial-commitment-${numbered(index)}`, values, sources)
}
