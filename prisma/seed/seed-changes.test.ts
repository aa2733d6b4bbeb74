import { expect, test } from 'vitest'
import { catalogue } from '@/lib/catalogue'
import { outcomeOf } from '@/lib/entries/outcome'
import { valueAt } from '@/lib/entries/values'
import dac from '@/lib/sectors/codelists/dac.json'
import isic from '@/lib/sectors/codelists/isic.json'
import { rehearse } from './rehearsal'
import { readSeed } from './seed-files'

const alone = rehearse('article')
const both = rehearse('both')
const overdueOn = ({ all }: typeof both, today: string) =>
  all
    .filter(({ kind, values }) => {
      const line = catalogue.get(kind)?.ledger?.(values)
      return line && outcomeOf(line, null, today) === 'overdue'
    })
    .map(({ slug }) => slug)
    .sort()

test('nothing keeps the seed from being published, alone or with later developments', () => {
  expect(alone.problems).toEqual([])
  expect(both.problems).toEqual([])
})

test('words of the article are shown in their sentence', () => {
  const points = alone.entry('agreement', 'joint-statement-community-with-shared-future').claims
  expect(points.find(({ field }) => field === 'points')?.quote).toEqual({
    exact: 'A key element of the 56-point statement',
    prefix: null,
    suffix: expect.stringMatching(/^ includes an agreement .* future economic collaboration\.$/),
    locator: false,
  })
  const parent = alone.entry('company', 'china-state-construction-engineering-m').claims
  expect(parent.find(({ field }) => field === 'parent')?.quote?.prefix).toMatch(
    /^An illustrative example .* by $/,
  )
})

test('62 sources, each with an address of its own, each cited or reprinted', () => {
  const sources = both.all.filter(({ kind }) => kind === 'source')
  expect(sources).toHaveLength(62)
  expect(new Set(sources.map(({ values }) => values.url)).size).toBe(62)
  const cited = new Set(
    readSeed('both').flatMap(({ changes }) =>
      changes.flatMap(({ claims }) => claims.map(({ source }) => source)),
    ),
  )
  expect(sources.filter(({ slug }) => !cited.has(slug))).toEqual([])
  expect(alone.all.filter(({ kind }) => kind === 'source').map(({ slug }) => slug)).toEqual(['pm-global'])
})

test('the article is a reprint as soon as its original is known', () => {
  expect(alone.entry('source', 'pm-global').values.reprintOf).toBeNull()
  expect(both.slugOf(both.entry('source', 'pm-global').values.reprintOf)).toBe('globaltimes-2025-04-17')
})

test('sectors: about 25 under 8 roots, in three languages, with codes that exist', () => {
  const sectors = both.all.filter(({ kind }) => kind === 'sector')
  expect(sectors.length).toBeGreaterThanOrEqual(25)
  expect(sectors.filter(({ values }) => values.parent === null)).toHaveLength(8)
  for (const { values } of sectors) {
    expect(Object.keys(values.name as object)).toEqual(['en', 'zh', 'ms'])
    if (values.isic) expect(isic.map(({ code }) => code)).toContain(values.isic)
    if (values.dac) expect(dac.map(({ code }) => code)).toContain(values.dac)
  }
})

test('the article alone: what it holds', () => {
  const slugs = (kind: string) => alone.all.filter((one) => one.kind === kind).map(({ slug }) => slug)
  expect(slugs('agreement')).toHaveLength(2)
  expect(slugs('commitment')).toHaveLength(3)
  expect(slugs('project')).toEqual(['infinaxis-data-center', 'exchange-106'])
  expect(slugs('company')).toHaveLength(7)
  const statement = alone.entry('agreement', 'joint-statement-community-with-shared-future').values
  expect(statement).toMatchObject({ points: 56, type: 'joint_statement', issuedOn: null, signedOn: null })
})

test('the article alone: no year, no amount, no capacity, no area, and so nothing overdue', () => {
  const changes = readSeed('article').flatMap((proposal) => proposal.changes)
  for (const { kind, slug, values } of changes.filter((one) => one.kind !== 'sector')) {
    expect(`${slug} ${JSON.stringify({ ...values, places: [] })}`).not.toMatch(/\b(19|20)\d\d\b/)
    expect(Object.keys(values), `${kind} ${slug}`).not.toContain('figures')
    expect(Object.keys(values), `${kind} ${slug}`).not.toContain('metrics')
  }
  expect(alone.entry('project', 'infinaxis-data-center').values.plannedEnd).toBe('XXXX-06')
  expect(overdueOn(alone, '2099-01-01')).toEqual([])
})

test.each([
  ['alone', alone],
  ['with later developments', both],
])('who takes part in the data centre and the tower, the article %s', (_, seeded) => {
  const rolesIn = (slug: string) =>
    (seeded.entry('project', slug).values.participants as { company: string; role: string }[]).map(
      ({ company, role }) => `${seeded.slugOf(company)} ${role}`,
    )
  const centre = rolesIn('infinaxis-data-center')
  expect(centre.filter((role) => role.startsWith('china-state'))).toEqual([
    'china-state-construction-engineering-m contractor',
  ])
  expect(centre.join()).not.toMatch(/gds|chindata|owner|investor/)
  const tower = rolesIn('exchange-106')
  expect(tower).toContain('huawei tenant')
  expect(tower.join()).not.toMatch(/china-state|huawei owner|contractor/)
})

test('no source reports the data centre complete, so it is overdue, and so is the one other date that has passed', () => {
  expect(both.entry('project', 'infinaxis-data-center').values).toMatchObject({
    stage: 'in_progress',
    disposition: 'active',
    plannedEnd: '2025-06',
    actualStart: '2023-10-25',
    actualEnd: null,
  })
  expect(overdueOn(both, '2025-06-30')).toEqual([])
  expect(overdueOn(both, '2026-07-01')).toEqual(['chery-smart-auto-industrial-park', 'infinaxis-data-center'])
  expect(overdueOn(both, '2026-12-31')).toEqual(['chery-smart-auto-industrial-park', 'infinaxis-data-center'])
})

test('where the article leaves a date open the value cites whoever settles it', () => {
  const citing = (kind: string, slug: string, field: string) => {
    const { claims, values } = both.entry(kind, slug)
    const preferred = claims.find((claim) => claim.field === field && claim.rank === 'preferred')
    return [valueAt(values, field), both.slugOf(preferred?.source)]
  }
  const statement = 'joint-statement-community-with-shared-future'
  expect(citing('project', 'infinaxis-data-center', 'plannedEnd')).toEqual([
    '2025-06',
    'globaltimes-2025-04-17',
  ])
  expect(citing('agreement', statement, 'issuedOn')).toEqual(['2025-04-17', 'cuc-statement-text'])
  expect(citing('agreement', 'visa-exemption-agreement', 'signedOn')).toEqual([
    '2025-04-16',
    'whatsupchina-1124',
  ])
  expect(citing('development', 'joint-statement-issued', 'on')).toEqual(['2025-04-17', 'cuc-statement-text'])
})

test.each([
  ['agreement', 'visa-exemption-agreement', 'type', 'xinhua-2025-07-17', ['agreement', 'mou']],
  ['agreement', 'giant-panda-agreement', 'type', 'malaymail-2025-11-19', ['agreement', 'mou']],
  ['agreement', 'u-mobile-agreements-april-2025', 'type', null, ['contract', 'mou']],
  [
    'project',
    'infinaxis-data-center',
    'plannedEnd',
    'globaltimes-2025-04-17',
    ['2025-06', '2025-34', 'XXXX-06'],
  ],
  ['project', 'infinaxis-data-center', 'actualStart', 'theedge-687614', ['../2025-04-18', '2023-10-25']],
  [
    'project',
    'chery-smart-auto-industrial-park',
    'plannedEnd',
    'mediaselangor-345487',
    ['../2026-06', '2026'],
  ],
])('rivals of %s %s %s', (kind, slug, field, source, stated) => {
  const claims = both.entry(kind, slug).claims.filter((claim) => claim.field === field)
  expect([...new Set(claims.map(({ value }) => value))].sort()).toEqual(stated)
  const preferred = claims.find(({ rank }) => rank === 'preferred')
  expect(preferred ? both.slugOf(preferred.source) : null).toBe(source)
})

test.each([
  ['project', 'infinaxis-data-center', 'participants/cscec-m-contractor', 'pm-global'],
  ['project', 'gds-nusajaya-tech-park', 'metrics/it-load', 'sureanot-ntp'],
  ['project', 'bridge-my06', 'metrics/power-capacity', 'einpresswire-my06'],
  ['project', 'bridge-my06', 'metrics/site-area', null],
  ['project', 'automotive-high-tech-valley', 'figures/investment', 'mida-ahtv-2023-07-17'],
  ['project', 'chery-smart-auto-industrial-park', 'figures/investment', null],
  ['project', 'mckip', 'figures/approved', 'thesun-nk13917219'],
  ['company', 'mulia-property-development', 'owners/mkd-signature', 'malaymail-2018-03-08'],
])('rivals of %s %s %s', (kind, slug, field, source) => {
  const claims = both.entry(kind, slug).claims.filter((claim) => claim.field === field)
  expect(new Set(claims.map(({ value }) => JSON.stringify(value))).size).toBeGreaterThan(1)
  const preferred = claims.find(({ rank }) => rank === 'preferred')
  expect(preferred ? both.slugOf(preferred.source) : null).toBe(source)
})

test('entries that moved on show where they stand, without claims of where they stood', () => {
  const stages = both.all
    .filter(({ kind }) => kind === 'project')
    .map(({ slug, values, claims }) => [
      slug,
      values.stage,
      [...new Set(claims.filter(({ field }) => field === 'stage').map(({ value }) => value))],
    ])
  for (const [, stage, claimed] of stages) expect(claimed).toEqual([stage])
  expect(Object.fromEntries(stages.map(([slug, stage]) => [slug, stage]))).toEqual({
    'infinaxis-data-center': 'in_progress',
    'exchange-106': 'operating',
    'gds-nusajaya-tech-park': 'operating',
    'dayone-johor-training-centre': 'announced',
    'bridge-my06': 'operating',
    'southville-city-data-centre': 'agreed',
    'automotive-high-tech-valley': 'in_progress',
    'chery-shah-alam-plant': 'operating',
    'chery-smart-auto-industrial-park': 'in_progress',
    'proton-ev-plant': 'operating',
    'byd-tanjong-malim-plant': 'announced',
    'u-mobile-5g-network': 'agreed',
    'east-coast-rail-link': 'in_progress',
    mckip: 'in_progress',
  })
  expect(both.entry('project', 'southville-city-data-centre').values.disposition).toBe('lapsed')
  expect(both.slugOf(both.entry('company', 'bridge-data-centres').values.parent)).toBe('bain-capital')
})

test('money kinds: what Geely alone was said to invest is in no value, and RM14.33 billion is announced, by GDS', () => {
  const figures = both.all.flatMap(({ slug, values }) =>
    ((values.figures ?? []) as { amount: string; kind: string }[]).map(
      ({ amount, kind }) => `${slug} ${amount} ${kind}`,
    ),
  )
  expect(figures.filter((line) => line.startsWith('automotive'))).toEqual([
    'automotive-high-tech-valley 32000000000 target_to_attract',
  ])
  expect(figures).toContain('gds 14330000000 announced')
  expect(figures.filter((line) => /spent|disbursed|final_cost/.test(line))).toEqual([])
})
