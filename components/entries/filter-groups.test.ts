import { expect, test } from 'vitest'
import { definitionOf } from '@/lib/catalogue'
import { filterGroups, idsToName, offeredFilters } from './filter-groups'

const project = definitionOf('project')
const names = (kind: string) => offeredFilters(definitionOf(kind)).map(({ name }) => name)

test('a list is filtered by its own codes and by entries of other kinds', () => {
  expect(names('project')).toEqual([
    'stage',
    'disposition',
    'relationship',
    'company',
    'sector',
    'agreement',
    'outcome',
    'verification',
  ])
  expect(names('source')).toEqual(['language', 'tier', 'country'])
  expect(names('development')).not.toContain('subject')
})

const counts = {
  '': 5,
  'stage:operating': 1,
  'stage:in_progress': 4,
  'sector:b': 1,
  'sector:a': 3,
  'stage+sector:in_progress+a': 3,
  'disposition:active': 5,
}
const slugs = new Map([
  ['a', 'railways'],
  ['b', 'ports'],
  ['c', 'roads'],
])

test('only what occurs or is chosen has a box, in the order of the vocabulary or by number', () => {
  const groups = filterGroups(project, { counts, more: {} }, slugs, { sector: ['roads'], stage: ['agreed'] })
  expect(
    groups.map(({ name, options }) => [name, options.map(({ value, count }) => `${value} ${count}`)]),
  ).toEqual([
    ['stage', ['agreed 0', 'in_progress 4', 'operating 1']],
    ['sector', ['railways 3', 'ports 1', 'roads null']],
  ])
  expect(idsToName(project, counts)).toEqual(['a', 'b'])
})

test('a filter with one value narrows nothing, unless it is chosen', () => {
  const groups = filterGroups(project, { counts, more: {} }, slugs, { disposition: ['active'] })
  expect(groups.map(({ name }) => name)).toEqual(['stage', 'disposition', 'sector'])
})
