import type { Relationship } from '@/lib/entries/entry'
import type { Change } from '@/lib/entries/proposal'
import type { Project } from '@/lib/projects/project'
import type { Cast } from './cast'
import { Chance } from './chance'
import { type Claimant, someSource, trialChange } from './trial-claims'
import { dateIn } from './trial-dates'
import { trialId } from './trial-id'
import { nameOf, summaryOf } from './trial-words'
import { someCountry, someSectors, type TrialWorld } from './trial-world'

const stages = {
  mooted: 4,
  announced: 15,
  agreed: 12,
  committed: 8,
  approved: 8,
  in_progress: 26,
  completed: 8,
  operating: 15,
  ended: 4,
}
const dispositions = { active: 94, delayed: 2, suspended: 1, lapsed: 1, cancelled: 2 }
const roles = {
  contractor: 30,
  owner: 20,
  developer: 15,
  investor: 12,
  operator: 8,
  lender: 6,
  supplier: 6,
  tenant: 3,
}
const moneyKinds = {
  announced: 30,
  contracted: 18,
  pledged: 12,
  agreed: 10,
  target_to_attract: 8,
  approved: 8,
  financed: 6,
  potential: 5,
  spent: 3,
}
const metricNames = { capacity: 40, length: 20, floor_area: 20, jobs: 20 }
const units = { capacity: 'MW', length: 'km', floor_area: 'm²', jobs: 'people' }
const begun = new Set(['in_progress', 'completed', 'operating', 'ended'])
const done = new Set(['completed', 'operating', 'ended'])

/** The relationship of trial projects of a shape, also for what speaks of them. */
export const projectRelationship = ({ relationships }: TrialWorld, shape: number): Relationship =>
  new Chance(30, shape).pick(relationships)

export function trialProject(world: TrialWorld, shape: number, cast: Cast): Change {
  const chance = new Chance(3, shape)
  const relationship = projectRelationship(world, shape)
  const stage = chance.weighed(stages)
  const values: Project = {
    name: nameOf('project', cast.own, chance),
    stage,
    disposition: chance.weighed(dispositions),
    relationship: relationship.slug,
    ...datesOf(stage, chance),
    places: placesOf(world, relationship, chance),
    participants: participantsOf(cast, chance),
    figures: figuresOf(chance),
    metrics: metricsOf(chance),
    sectors: someSectors(world, chance),
    agreements: chance.percent(40) ? cast.some('agreement', 1).map((one) => trialId('agreement', one)) : [],
    partOf: shape > 0 && chance.percent(3) ? trialId('project', cast.before(chance.below(shape))) : null,
    summary: chance.percent(25) ? summaryOf(chance) : null,
  }
  const source = someSource(world, cast, chance)
  return trialChange('project', { world, shape, cast }, values, [source], (claimant) =>
    sayAgain(claimant, stage, () => someSource(world, cast, chance)),
  )
}

function datesOf(stage: string, chance: Chance) {
  const year = 2012 + chance.below(14)
  const start = year + chance.below(3)
  const end = start + 1 + chance.below(7)
  return {
    announcedOn: chance.percent(5) ? dateIn(chance, year) : null,
    plannedStart: chance.percent(2) ? dateIn(chance, start) : null,
    actualStart: begun.has(stage) && chance.percent(5) ? dateIn(chance, start) : null,
    plannedEnd: chance.percent(15) ? dateIn(chance, end) : null,
    actualEnd: done.has(stage) && chance.percent(20) ? dateIn(chance, end + chance.below(3)) : null,
  }
}

function placesOf(world: TrialWorld, relationship: Relationship, chance: Chance) {
  const known = world.places.get(someCountry(relationship, chance)) ?? []
  if (known.length === 0 || chance.percent(92)) return []
  const { name, lat, lon, country, admin1 } = chance.pick(known)
  const exactness = chance.weighed({ approximate: 80, exact: 20 })
  return [{ id: 'site', place: { name, lat, lon, country, admin1, geonamesId: null }, exactness }]
}

const participantsOf = (cast: Cast, chance: Chance) =>
  cast.companies(Number(chance.weighed({ 0: 85, 1: 11, 2: 3, 3: 1 }))).map((company, n) => ({
    id: `part-${n + 1}`,
    company: trialId('company', company),
    role: chance.weighed(roles),
    shareBasisPoints: chance.percent(25) ? 500 + chance.below(9500) : null,
    from: null,
    to: null,
  }))

const figuresOf = (chance: Chance) =>
  chance.percent(6)
    ? [
        {
          id: 'amount',
          amount: String((1 + chance.below(999)) * 10 ** (5 + chance.below(5))),
          currency: chance.weighed({ USD: 60, EUR: 20, JPY: 10, SGD: 10 }),
          kind: chance.weighed(moneyKinds),
          qualifier: chance.percent(40) ? chance.weighed({ exact: 2, about: 5, over: 2, up_to: 1 }) : null,
          asOf: chance.percent(40) ? dateIn(chance, 2014 + chance.below(12)) : null,
          note: null,
        },
      ]
    : []

function metricsOf(chance: Chance) {
  if (!chance.percent(3)) return []
  const name = chance.weighed(metricNames)
  return [
    {
      id: 'size',
      name,
      value: String(1 + chance.below(5000)),
      unit: units[name],
      qualifier: null,
      forecast: chance.percent(40),
      note: null,
    },
  ]
}

/** A second source speaks of the stage: mostly it agrees, sometimes it says otherwise or denies. */
function sayAgain(claimant: Claimant, stage: string, source: () => number): void {
  const said = claimant.chance.weighed({ nothing: 94, same: 4, otherwise: 1, denies: 1 })
  if (said === 'nothing') return
  const other = source()
  if (said === 'same') claimant.say('stage', other, { rank: 'normal' })
  if (said === 'otherwise')
    claimant.say('stage', other, { rank: 'normal', value: stage === 'announced' ? 'agreed' : 'announced' })
  const target = claimant.claims.find(({ field }) => field === 'stage')?.id ?? null
  if (said === 'denies')
    claimant.say('stage', other, { rank: 'normal', stance: 'denies', targetClaimId: target })
}
