import { expect, test } from 'vitest'
import { definitionOf } from '@/lib/catalogue'
import { newClaimSchema } from '@/lib/entries/proposal'
import { mergeChosen } from './merge-chosen'

const project = definitionOf('project')
const id = '01990000-0000-7000-8000-000000000001'
const base = { stage: 'announced', plannedEnd: '2025', summary: null }
const newest = { revision: 5, values: { stage: 'completed', plannedEnd: '2025', summary: { en: 'Theirs' } } }
const claim = newClaimSchema.parse({ id, field: 'stage', source: id, quote: { exact: 'words' } })
const change = {
  kind: 'project',
  entryId: id,
  baseRevision: 4,
  values: { stage: 'operating', plannedEnd: '2026', summary: null },
  claims: [claim],
}

test('what is chosen stands, what does not clash is merged, and the base is the newest', () => {
  const mine = mergeChosen(project, base, newest, change, () => true)
  expect(mine).toMatchObject({
    baseRevision: 5,
    values: { stage: 'operating', plannedEnd: '2026', summary: { en: 'Theirs' } },
    claims: [claim],
  })
  const theirs = mergeChosen(project, base, newest, change, () => false)
  expect(theirs).toMatchObject({ values: { stage: 'completed', plannedEnd: '2026' }, claims: [] })
})

test('without a clash nothing is asked', () => {
  const calm = { ...change, values: { ...base, plannedEnd: '2026' }, claims: [] }
  const merged = mergeChosen(project, base, newest, calm, () => {
    throw new Error('asked')
  })
  expect(merged.values).toEqual({ stage: 'completed', plannedEnd: '2026', summary: { en: 'Theirs' } })
})
