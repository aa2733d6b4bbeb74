import type { Change } from '@/lib/entries/proposal'
import type { Source } from '@/lib/sources/source'
import type { Cast } from './cast'
import { Chance } from './chance'
import { trialChange } from './trial-claims'
import { dayOfSource } from './trial-dates'
import { trialId } from './trial-id'
import { numbered } from './trial-words'
import { someCountry, type TrialWorld } from './trial-world'

const tiers = {
  independent_media: 40,
  state_media: 18,
  official: 14,
  company_pr: 10,
  company_disclosure: 6,
  primary_document: 6,
  research: 4,
  social: 2,
}

/** Its values alone: what claims need to know of it. */
export function sourceValues(world: TrialWorld, shape: number, cast: Cast): Source {
  const chance = new Chance(0, shape)
  const number = numbered(cast.own)
  const publisher = chance.below(60)
  return {
    title: `Trial source ${number}`,
    url: `https://trial.example/sources/${number}`,
    archivedUrl: null,
    notOnline: null,
    publisher: `Trial publisher ${numbered(publisher)}`,
    publisherGroup: publisher % 4 === 0 ? `Trial group ${numbered(publisher % 12)}` : null,
    language: chance.weighed({ en: 55, zh: 30, ms: 15 }),
    tier: chance.weighed(tiers),
    country: chance.percent(90) ? someCountry(chance.pick(world.relationships), chance) : null,
    publishedOn: chance.percent(96) ? dayOfSource(chance) : null,
    accessedOn: '2026-11-01',
    reprintOf: shape > 0 && chance.percent(10) ? trialId('source', cast.before(chance.below(shape))) : null,
  }
}

export const trialSource = (world: TrialWorld, shape: number, cast: Cast): Change =>
  trialChange('source', { world, shape, cast }, sourceValues(world, shape, cast), [])
