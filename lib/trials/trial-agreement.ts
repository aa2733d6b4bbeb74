import type { Agreement } from '@/lib/agreements/agreement'
import type { Change } from '@/lib/entries/proposal'
import type { Cast } from './cast'
import { Chance } from './chance'
import { trialChange, twoSources } from './trial-claims'
import { dateIn } from './trial-dates'
import { nameOf, summaryOf } from './trial-words'
import { someSectors, type TrialWorld } from './trial-world'

const types = {
  mou: 40,
  agreement: 20,
  contract: 10,
  framework: 8,
  exchange_of_notes: 6,
  loi: 6,
  joint_statement: 4,
  protocol: 4,
  treaty: 2,
}
const statuses = { signed: 50, in_force: 30, expired: 8, proposed: 5, negotiating: 4, lapsed: 3 }

export function trialAgreement(world: TrialWorld, shape: number, cast: Cast): Change {
  const chance = new Chance(2, shape)
  const { slug, a, b } = chance.pick(world.relationships)
  const year = 2004 + chance.below(22)
  const values: Agreement = {
    name: nameOf('agreement', cast.own, chance),
    type: chance.weighed(types),
    status: chance.weighed(statuses),
    bindingness: chance.percent(50) ? chance.weighed({ binding: 40, non_binding: 50, mixed: 10 }) : null,
    textAvailability: chance.percent(60) ? chance.weighed({ full: 20, summary: 40, title_only: 40 }) : null,
    relationship: slug,
    signedOn: chance.percent(85) ? dateIn(chance, year) : null,
    issuedOn: null,
    inForceOn: chance.percent(12) ? dateIn(chance, year + 1) : null,
    endsOn: chance.percent(15) ? dateIn(chance, year + 3 + chance.below(20)) : null,
    points: chance.percent(8) ? 3 + chance.below(60) : null,
    parties: [
      { id: 'a', country: a, body: 'Trial ministry', signatory: null, post: null },
      { id: 'b', country: b, body: null, signatory: null, post: null },
    ],
    responsibleBody: null,
    supersedes: null,
    sectors: someSectors(world, chance),
    summary: chance.percent(25) ? summaryOf(chance) : null,
  }
  const sources = twoSources(world, cast, chance)
  return trialChange('agreement', { world, shape, cast }, values, sources)
}
