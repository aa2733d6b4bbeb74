import { expect, test } from 'vitest'
import type { InverseLink } from '@/lib/entries/entry'
import { roleSpans } from './role-spans'
import type { Part } from './roles'

const project = (slug: string, values: object, more: Partial<InverseLink> = {}) =>
  ({ id: slug, slug, lastConfirmedOn: '2025', outcome: 'under_way', values, ...more }) as InverseLink
const part = (of: InverseLink, role: string, from: string | null = null, to: string | null = null) =>
  ({ project: of, stake: { id: role, company: 'c', role, shareBasisPoints: null, from, to } }) as Part

const bridge = project('bridge', { actualStart: '2023-05-01', plannedEnd: '2027-06-01' })
const pier = project('pier', { announcedOn: '2020-01-01' }, { outcome: 'stopped' })

test('several roles in one project are one line, the earliest project first', () => {
  const { dated } = roleSpans([part(bridge, 'owner'), part(bridge, 'lender'), part(pier, 'owner')], 'a')
  expect(dated.map(({ project, roles }) => [project.slug, roles])).toEqual([
    ['pier', ['owner']],
    ['bridge', ['owner', 'lender']],
  ])
  expect(dated[1]?.drawing).toMatchObject({
    line: { from: '2023-05-01', to: '2025-12-31' },
    dotted: [{ from: '2025-12-31', to: '2027-06-01' }],
    sides: ['a'],
  })
  expect(dated[0]?.drawing.marks.map(({ shape }) => shape)).toEqual(['start', 'stopped'])
})

test('the days that are stated for the role come before those of the project', () => {
  const { dated } = roleSpans([part(bridge, 'owner', '2024-01-01', '2024-12-01')], 'other')
  expect(dated[0]?.drawing.line).toEqual({ from: '2024-01-01', to: '2024-12-01' })
  const open = roleSpans([part(bridge, 'owner', '2024-01-01', '2024-12-01'), part(bridge, 'lender')], 'a')
  expect(open.dated[0]?.drawing.line).toEqual({ from: '2024-01-01', to: '2025-12-31' })
})

test('projects without a date are kept apart', () => {
  const { dated, undated } = roleSpans([part(project('quay', {}), 'owner')], 'a')
  expect(dated).toEqual([])
  expect(undated.map(({ project }) => project.slug)).toEqual(['quay'])
})
