import { expect, test } from 'vitest'
import { anyKind } from '@/lib/entries/define'
import type { Claim } from '@/lib/entries/entry'
import { project } from '@/lib/projects/project'
import { factRows, unstatedFields } from './fact-rows'

const definition = anyKind(project)
const values = {
  name: { en: 'Works' },
  stage: 'in_progress',
  disposition: 'active',
  relationship: 'norland-sudland',
  plannedEnd: '2025-06',
  participants: [
    { id: 'a', company: 'x', role: 'developer' },
    { id: 'b', company: 'y', role: 'contractor' },
    { id: 'c', company: 'z', role: 'developer' },
  ],
  figures: [],
}
const fallen = [{ field: 'figures/f' }, { field: 'stage' }] as Claim[]
const rows = factRows(definition, values, fallen, { omit: ['name', 'relationship'], expected: ['actualEnd'] })

test('rows stand in the order of the description, items of one role together', () => {
  expect(
    rows.map(({ field, named, values }) => [field, named?.code, values.map(({ path }) => path)]),
  ).toEqual([
    ['stage', undefined, ['stage']],
    ['disposition', undefined, ['disposition']],
    ['plannedEnd', undefined, ['plannedEnd']],
    ['actualEnd', undefined, ['actualEnd']],
    ['participants', 'developer', ['participants/a', 'participants/c']],
    ['participants', 'contractor', ['participants/b']],
    ['figures', undefined, ['figures/f']],
  ])
})

test('what fell or is expected has a row without a value', () => {
  const shownOf = (field: string) => rows.find((row) => row.field === field)?.values[0]?.value
  expect([shownOf('figures'), shownOf('actualEnd')]).toEqual([null, null])
})

test('other sourced fields of which nobody speaks are named at the end', () => {
  expect(unstatedFields(definition, rows, ['name', 'places'])).toEqual([
    'announcedOn',
    'plannedStart',
    'actualStart',
    'metrics',
  ])
})
