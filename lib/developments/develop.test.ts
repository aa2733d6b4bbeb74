import { expect, test } from 'vitest'
import { commitment } from '@/lib/commitments/commitment'
import { anyKind } from '@/lib/entries/define'
import { newClaimSchema } from '@/lib/entries/proposal'
import { project } from '@/lib/projects/project'
import { differing, movedOn, moveSubject, type Subject, usualMoves } from './develop'

const source = '01990000-0000-7000-8000-000000000001'
const words = newClaimSchema.parse({
  id: source,
  field: 'on',
  source,
  quote: { exact: 'It opened on Monday.' },
})
const subject = (more: Partial<Subject> = {}): Subject => ({
  id: '01990000-0000-7000-8000-000000000002',
  definition: anyKind(project),
  revision: 4,
  values: { stage: 'in_progress', disposition: 'active', name: { en: 'Pier' } },
  claims: [],
  developments: [],
  dates: new Map(),
  ...more,
})
const opened = (on: string) => ({ type: 'opened', on, stageAfter: 'operating' })

test('an opening moves the stage, on the words of the development', () => {
  const { change, kept } = moveSubject(subject(), opened('2025-04-01'), words)
  expect(kept).toEqual([])
  expect(change).toMatchObject({
    kind: 'project',
    baseRevision: 4,
    values: { stage: 'operating', disposition: 'active', name: { en: 'Pier' } },
    claims: [{ field: 'stage', value: 'operating', source, quote: { exact: 'It opened on Monday.' } }],
  })
})

test('an older development never moves a newer stage; of the same day, the later here does', () => {
  const developments = [{ on: '2025-06-10', stageAfter: 'in_progress' }]
  expect(moveSubject(subject({ developments }), opened('2025-06-09'), words)).toEqual({
    change: null,
    kept: ['stage'],
  })
  expect(moveSubject(subject({ developments }), opened('2025-06-10'), words).change).not.toBeNull()
  expect(moveSubject(subject({ developments }), opened('XXXX-06'), words).kept).toEqual(['stage'])
})

test('without a development the publication of the source dates the stage', () => {
  const claims = [
    {
      ...words,
      value: 'in_progress',
      field: 'stage',
      rank: 'preferred' as const,
      revision: 1,
      recordedAt: '',
    },
  ]
  const dated = subject({ claims, dates: new Map([[source, '2025-04']]) })
  expect(movedOn('stage', dated)).toBe('2025-04-30')
  expect(moveSubject(dated, opened('2025-04-01'), words).kept).toEqual(['stage'])
  expect(moveSubject(dated, opened('2025-05'), words).kept).toEqual([])
})

test('what the subject has no field or code for moves nothing, nor what it is already', () => {
  const promise = subject({ definition: anyKind(commitment), values: { status: 'open' } })
  expect(moveSubject(promise, opened('2025'), words)).toEqual({ change: null, kept: [] })
  expect(moveSubject(promise, { on: '2025', statusAfter: 'in_force' }, words).change).toBeNull()
  expect(moveSubject(promise, { on: '2025', statusAfter: 'delivered' }, words).change).not.toBeNull()
  expect(moveSubject(subject(), { on: '2025', stageAfter: 'in_progress' }, words).change).toBeNull()
})

test('where the form does not say, an event only takes its subject further', () => {
  expect(usualMoves('opened', { stage: 'in_progress' })).toEqual({ stageAfter: 'operating' })
  for (const type of ['announced', 'signed', 'approved', 'ground_breaking', 'opened'])
    expect(usualMoves(type, { stage: 'operating' })).toEqual({})
  expect(usualMoves('signed', { status: 'negotiating' })).toEqual({ statusAfter: 'signed' })
  expect(usualMoves('signed', { status: 'in_force' })).toEqual({})
  expect(usualMoves('started', { status: 'open' })).toEqual({ statusAfter: 'in_progress' })
  expect(usualMoves('started', { status: 'superseded' })).toEqual({})
  expect(usualMoves('resumed', { stage: 'in_progress', disposition: 'suspended' })).toEqual({
    dispositionAfter: 'active',
  })
  expect(usualMoves('statement', { stage: 'agreed' })).toEqual({})
})

test('what a development says otherwise than its subject is named', () => {
  expect(differing(opened('2025'), { stage: 'completed' })).toEqual(['stage'])
  expect(differing(opened('2025'), { stage: 'operating' })).toEqual([])
  expect(differing({ on: '2025', stageAfter: null }, { stage: 'operating' })).toEqual([])
})
