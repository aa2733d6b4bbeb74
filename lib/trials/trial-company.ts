import type { AnyValues } from '@/lib/entries/define'
import type { Change } from '@/lib/entries/proposal'
import type { Cast } from './cast'
import { Chance } from './chance'
import { trialChange, twoSources } from './trial-claims'
import { trialId } from './trial-id'
import { nameOf, numbered, summaryOf } from './trial-words'
import { someCountry, someSectors, type TrialWorld } from './trial-world'

const types = { private: 45, state_owned: 20, listed: 15, joint_venture: 12, public_body: 4, other: 4 }

export function trialCompany(world: TrialWorld, shape: number, cast: Cast): Change {
  const chance = new Chance(1, shape)
  const number = numbered(cast.own)
  const values: AnyValues = {
    name: nameOf('company', cast.own, chance),
    otherNames: chance.percent(30)
      ? [{ id: 'short', text: `TC${number}`, language: 'en', official: null }]
      : [],
    headquarters: chance.percent(60) ? someCountry(chance.pick(world.relationships), chance) : null,
    type: chance.percent(30) ? chance.weighed(types) : null,
    parent: shape > 0 && chance.percent(15) ? trialId('company', cast.before(chance.below(shape))) : null,
    owners: chance.percent(10)
      ? [
          {
            id: 'fund',
            company: null,
            name: 'A trial fund',
            shareBasisPoints: 1000 + chance.below(9000),
            from: null,
            to: null,
          },
        ]
      : [],
    figures: [],
    metrics: [],
    identifiers: chance.percent(40) ? [{ id: 'lei', scheme: 'XI-LEI', value: `TRIAL-${number}` }] : [],
    sectors: someSectors(world, chance),
    summary: chance.percent(20) ? summaryOf(chance) : null,
  }
  return trialChange('company', { world, shape, cast }, values, twoSources(world, cast, chance))
}
