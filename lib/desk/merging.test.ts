import { expect, test } from 'vitest'
import { definitionOf } from '@/lib/catalogue'
import { mergedValues, openFields, pairOf, takenAlong, usuallyTaken } from './merging'

const company = definitionOf('company')
const [here, there, third] = [1, 2, 3].map((n) => `0199aaaa-0000-7000-8000-00000000000${n}`) as [
  string,
  string,
  string,
]

const pair = pairOf(
  company,
  {
    id: there,
    values: {
      name: { en: 'Twin Works' },
      headquarters: 'MY',
      type: 'listed',
      parent: here,
      owners: [
        { id: 'a', company: third, name: null, shareBasisPoints: 5100 },
        { id: 'b', company: here, name: null, shareBasisPoints: 100 },
      ],
      sectors: [third],
    },
  },
  {
    id: here,
    values: {
      name: { en: 'Twin' },
      headquarters: 'MY',
      type: null,
      parent: null,
      owners: [{ id: 'a', company: null, name: 'The State', shareBasisPoints: null }],
      sectors: [third],
    },
  },
)

test('an editor chooses only where both say something, and not the same', () => {
  expect(openFields(pair).map(({ field, isList }) => [field, isList])).toEqual([
    ['name', false],
    ['owners', true],
  ])
  expect(takenAlong(pair)).toEqual([{ field: 'type', value: 'listed' }])
})

test('usually the entry that stays keeps its values, gets what it lacks, and lists have what both have', () => {
  const values = mergedValues(pair, usuallyTaken)
  expect(values).toMatchObject({ name: { en: 'Twin' }, type: 'listed', parent: null, sectors: [third] })
  const owners = values.owners as { id: string; company: string | null }[]
  expect(owners.map(({ company }) => company)).toEqual([null, third])
  expect(new Set(owners.map(({ id }) => id)).size).toBe(2)
})

test('what is chosen is taken', () => {
  const values = mergedValues(pair, () => 'goes')
  expect(values).toMatchObject({ name: { en: 'Twin Works' }, owners: [{ id: 'a', company: third }] })
  expect(mergedValues(pair, () => 'stays').owners).toEqual(pair.stays.owners)
})
