import { expect, test } from 'vitest'
import { catalogue, definitionOf } from '@/lib/catalogue'
import { type JsonReference, pointerAt, readJsonAt, readJsonValues } from './json-reading'
import { printAt, printValues } from './json-values'

const project = definitionOf('project')
const names = { p: ['project', 'pier'], c: ['company', 'works'], s: ['sector', 'rail'] } as const
const named = Object.fromEntries(
  Object.entries(names).map(([id, [kind, slug]]) => [id, { id, kind, slug, names: {} }]),
)
const find = (reference: JsonReference) =>
  Object.keys(names).find((id) => 'slug' in reference && named[id]?.slug === reference.slug) ?? null
const printing = { catalogue, named, site: 'https://example.org' }

const place = { name: 'Helsingborg', lat: 56.05, lon: 12.7, country: 'SE', admin1: null, geonamesId: null }
const values = {
  name: { en: 'Bridge', zh: '桥' },
  stage: 'announced',
  relationship: 'a-pair',
  plannedEnd: '2030-06~',
  places: [{ id: 'a', place, exactness: 'exact' }],
  participants: [{ id: 'b', company: 'c', role: 'owner', shareBasisPoints: 5100, from: null, to: '2031' }],
  sectors: ['s'],
  partOf: 'p',
}

test('what the API prints is read as it was stored', () => {
  const printed = printValues(project, values, printing)
  const read = readJsonValues(project, printed, '/values', find)
  expect(read.problems).toEqual([])
  expect(read.values).toMatchObject(values)
  const item = { company: 'c', role: 'owner', shareBasisPoints: 5100, from: null, to: '2031' }
  const claimed = printAt(project, 'participants/b', item, printing)
  expect(readJsonAt({ ...project, fields: {} }, 'participants/b', claimed, '', find).value).toEqual(claimed)
  expect(readJsonAt(project, 'participants/b', claimed, '', find).value).toEqual(item)
})

test('a reference of several kinds says which; other shapes are refused at their place', () => {
  const development = definitionOf('development')
  const problems = (subject: unknown) =>
    readJsonValues(development, { subject }, '/values', find).problems.map(({ pointer }) => pointer)
  expect(problems({ kind: 'project', slug: 'pier' })).toEqual([])
  for (const wrong of [
    'pier',
    7,
    [],
    { slug: 'pier' },
    { kind: 'source', slug: 'x' },
    { kind: 'project', slug: 'pier', id: 1 },
  ])
    expect(problems(wrong)).toEqual(['/values/subject'])
})

test('items without an id get one that no other has', () => {
  const participants = [{ id: 'item-0' }, {}, { id: 'x' }, {}]
  const read = readJsonValues(project, { participants }, '', find)
  expect((read.values.participants as { id: string }[]).map(({ id }) => id)).toEqual([
    'item-0',
    'item-1',
    'x',
    'item-2',
  ])
})

test('a path of the values is a pointer into what was sent', () => {
  const at = (path: string) => pointerAt(project, values, path, '/values')
  expect(
    ['stage', 'name/zh', 'participants/b/role', 'participants/b', 'places/a/place/lat', 'participants/z'].map(
      at,
    ),
  ).toEqual([
    '/values/stage',
    '/values/name/zh',
    '/values/participants/0/role',
    '/values/participants/0',
    '/values/places/0/lat',
    '/values/participants/z',
  ])
})
