import fc from 'fast-check'
import { expect, test } from 'vitest'
import { definitionOf } from '@/lib/catalogue'
import type { Place } from '@/lib/fields/field'
import type { Names } from '@/lib/fields/read-scalar'
import { readForm, typedFrom } from './form'
import { Lines, type Typed } from './typed'

const project = definitionOf('project')
const company = '01990000-0000-7000-8000-000000000001'
const twin = '01990000-0000-7000-8000-000000000002'
const rail = '01990000-0000-7000-8000-000000000003'
const roads = '01990000-0000-7000-8000-000000000004'
const known = [
  { id: company, kind: 'company', slug: 'pier-works', names: { en: 'Pier Works' } },
  { id: twin, kind: 'company', slug: 'pier-works-2', names: { en: 'Twin, and Sons' } },
  { id: rail, kind: 'sector', slug: 'rail', names: { en: 'Rail' } },
  { id: roads, kind: 'sector', slug: 'roads', names: { en: 'Roads', zh: '公路' } },
]
const narvik: Place = { name: 'Narvik', lat: 68.4, lon: 17.4, country: 'NO', admin1: null, geonamesId: null }
const names: Names = {
  entries: (kinds, text) =>
    known
      .filter(
        ({ kind, slug, names }) => kinds.includes(kind) && [slug, ...Object.values(names)].includes(text),
      )
      .map(({ id, slug }) => ({ id, label: slug })),
  places: (text) => (text === 'Narvik' ? [{ place: narvik, label: 'Narvik' }] : []),
}
const labels = { entry: (id: string) => known.find((one) => one.id === id), place: () => 'Narvik' }
const reading = (typed: Typed) => readForm(project, new Lines(typed), names)

test('a form is read by its names: words by language, rows of lists, sets in one line, and quotes', () => {
  const { values, quotes, problems } = reading([
    ['name.en', ' Pier '],
    ['name.zh', ''],
    ['stage', 'announced'],
    ['plannedEnd', 'June 2025'],
    ['places.0.place', 'Narvik'],
    ['places.0.exactness', 'exact'],
    ['places.0.id', 'p1'],
    ['participants.0.company', ''],
    ['participants.1.company', 'Pier Works'],
    ['participants.1.role', 'owner'],
    ['participants.1.shareBasisPoints', '51 %'],
    ['participants.1.id', 'x1'],
    ['figures.0.amount', 'RM32 bn'],
    ['figures.0.kind', 'announced'],
    ['sectors', 'Rail, 公路、Rail'],
    ['quote.name', 'A pier is announced.'],
    ['quote.participants.1', 'owned by Pier Works'],
    ['quote.participants.1.prefix', 'It is '],
    ['quote.participants.1.suffix', ''],
  ])
  expect(problems).toEqual([])
  expect(values).toMatchObject({
    name: { en: 'Pier' },
    stage: 'announced',
    plannedEnd: '2025-06',
    places: [{ id: 'p1', place: narvik, exactness: 'exact' }],
    participants: [{ id: 'x1', company, role: 'owner', shareBasisPoints: 5100, from: null, to: null }],
    figures: [{ amount: '32000000000', currency: 'MYR', kind: 'announced' }],
    sectors: [rail, roads],
    summary: null,
  })
  expect(quotes).toEqual([
    { path: 'name', input: 'quote.name', exact: 'A pier is announced.', prefix: null, suffix: null },
    {
      path: 'participants/x1',
      input: 'quote.participants.1',
      exact: 'owned by Pier Works',
      prefix: 'It is ',
      suffix: null,
    },
  ])
})

test('what a form answers by itself fills no row, and what it does not ask is answered as usual', () => {
  const { values, problems } = reading([
    ['formLanguage', 'en'],
    ['places.0.exactness', 'approximate'],
    ['places.1.place', 'Narvik'],
  ])
  expect(problems).toEqual([])
  expect(values).toMatchObject({
    disposition: 'active',
    places: [{ place: narvik, exactness: 'approximate' }],
  })
  const company = readForm(
    definitionOf('company'),
    new Lines([
      ['formLanguage', 'zh'],
      ['otherNames.0.language', 'zh'],
      ['otherNames.1.language', 'ms'],
    ]),
    names,
  )
  expect(company.values.otherNames).toMatchObject([{ language: 'ms', text: null }])
})

test('every mistake is found at once, each at its input', () => {
  const { problems } = reading([
    ['plannedEnd', '3/4/2025'],
    ['actualStart', 'soon'],
    ['participants.0.company', 'Nobody'],
    ['participants.0.shareBasisPoints', '120'],
    ['figures.0.amount', 'much'],
    ['places.0.place', 'Atlantis'],
    ['figures.1.amount', 'RM32 bn'],
    ['figures.1.currency', 'usd'],
    ['metrics.0.value', 'RM5'],
    ['sectors', 'Rail, Alchemy'],
  ])
  expect(problems.map(({ input, message }) => [input, message])).toEqual([
    ['actualStart', 'notADate'],
    ['plannedEnd', 'ambiguousDate'],
    ['places.0.place', 'noSuchPlace'],
    ['participants.0.company', 'noSuchEntry'],
    ['participants.0.shareBasisPoints', 'notAShare'],
    ['figures.0.amount', 'notAnAmount'],
    ['figures.1.currency', 'currencyDiffers'],
    ['metrics.0.value', 'notAnAmount'],
    ['sectors', 'noSuchEntry'],
  ])
})

const words = fc
  .string({ minLength: 1, unit: 'grapheme' })
  .map((text) => text.trim())
  .filter((text) => text !== '')
const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null })
const date = fc.constantFrom('2025', '2025-06', '2025-34', '2025-04-17', '../2026-12', 'XXXX-06', '2026~')
const list = <T extends object>(item: fc.Arbitrary<T>) =>
  fc.array(item, { maxLength: 4 }).map((items) => items.map((one, index) => ({ id: `i${index}`, ...one })))
const values = fc.record({
  name: fc.record({ en: words, zh: words }, { requiredKeys: ['en'] }),
  stage: fc.constantFrom('announced', 'operating'),
  disposition: fc.constant('active'),
  relationship: fc.constant('norland-sudland'),
  plannedEnd: optional(date),
  actualStart: optional(date),
  places: list(fc.record({ place: fc.constant(narvik), exactness: fc.constantFrom('exact', 'approximate') })),
  participants: list(
    fc.record({
      company: fc.constantFrom(company, twin),
      role: fc.constantFrom('owner', 'lender'),
      shareBasisPoints: optional(fc.nat(10_000)),
      from: optional(date),
      to: fc.constant(null),
    }),
  ),
  figures: list(
    fc.record({
      amount: fc.bigInt({ min: 0n, max: 10n ** 19n }).map(String),
      currency: fc.constantFrom('MYR', 'CNY', 'NOK'),
      kind: fc.constantFrom('announced', 'spent'),
      qualifier: optional(fc.constantFrom('about', 'over')),
      asOf: optional(date),
      note: optional(words),
    }),
  ),
  sectors: fc.subarray([rail, roads]),
  summary: optional(fc.record({ ms: words })),
})

test('a form filled from an entry is read as the same entry', () => {
  fc.assert(
    fc.property(values, (given) => {
      const checked = project.schema.parse(given)
      const { values: read, problems } = reading(typedFrom(project, checked, labels))
      expect(problems).toEqual([])
      expect(project.schema.parse(read)).toEqual(checked)
    }),
  )
})
