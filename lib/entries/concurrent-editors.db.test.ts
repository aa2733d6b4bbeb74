import { v7 as uuid } from 'uuid'
import { expect, test } from 'vitest'
import type { Editor } from '@/lib/auth/person'
import { makePerson } from '@/lib/auth/testing'
import { db } from '@/lib/db/client'
import { house } from '@/lib/publishers'
import { changed, claimOn, givenProject, givenPublished, newSource } from '@/lib/testing/given'
import { findBrokenLink } from './chain-check'
import { findWrongCounts } from './counts'
import type { Change } from './proposal'
import { listMessages } from './proposal-messages'
import { propose } from './proposals'
import { publishProposal } from './publishing'
import { readStates } from './state'

/** What somebody does to an entry; everybody begins at the same revision. */
type Deed = { field: 'stage' | 'plannedEnd' | 'summary' | 'metrics'; value: unknown }

async function entryAndSource(name: string) {
  const { id } = await givenProject({ name: { en: name }, stage: 'announced' })
  const source = newSource()
  await givenPublished(source)
  return { id, source: source.entryId }
}

async function changeOf(id: string, source: string, { field, value }: Deed): Promise<Change> {
  const [state] = await readStates([id])
  const list = field === 'metrics' ? [...((state?.values.metrics ?? []) as object[]), value as object] : value
  const path = field === 'metrics' ? `metrics/${(value as { id: string }).id}` : field
  return changed(id, { [field]: list }, field === 'summary' ? [] : [claimOn(path, source)])
}

/** Everybody sends what they did, then everybody publishes at the same moment. */
async function publishAtOnce(id: string, source: string, deeds: readonly Deed[]) {
  const changes = await Promise.all(deeds.map((deed) => changeOf(id, source, deed)))
  const sent = await Promise.all(
    changes.map(async (change, n) => {
      const editor: Editor = await makePerson('editor', `Editor ${n}`)
      const deed = { kind: 'project', entryId: id, reason: `deed ${n}`, typed: [], requestKey: uuid() }
      return { editor, id: (await propose(editor, { ...deed, changes: [change] })).id }
    }),
  )
  // Pressed twice by everybody: the second press has the answer of the first.
  const pressed = await Promise.all(
    sent.flatMap(({ editor, id }) => [
      publishProposal(house, id, editor),
      publishProposal(house, id, editor),
    ]),
  )
  return sent.map((one, n) => ({ ...one, outcome: pressed[2 * n], again: pressed[2 * n + 1] }))
}

/** Every outcome is one that its author is told, and nothing of what was published is lost. */
async function expectNothingLost(id: string, results: Awaited<ReturnType<typeof publishAtOnce>>) {
  const published = results.filter(({ outcome }) => outcome?.ok)
  const revisions = await db.revision.findMany({ where: { entryId: id }, orderBy: { number: 'asc' } })
  expect(revisions.map(({ number }) => number)).toEqual(revisions.map((_, n) => n + 1))
  expect(revisions).toHaveLength(1 + published.length)
  expect(new Set(revisions.map(({ proposalId }) => proposalId)).size).toBe(revisions.length)
  for (const { editor, id: proposalId, outcome, again } of results) {
    expect(again).toEqual(outcome)
    const { state } = await db.proposal.findUniqueOrThrow({ where: { id: proposalId } })
    const steps = (await listMessages(editor, proposalId)).map(({ step }) => step)
    if (outcome?.ok) {
      expect([state, steps]).toEqual(['published', ['proposed', 'published']])
    } else {
      expect([state, steps]).toEqual(['proposed', ['proposed']])
      expect(outcome && 'conflict' in outcome && outcome.conflict).toMatchObject([
        { base: expect.anything(), theirs: expect.anything(), mine: expect.anything() },
      ])
    }
  }
  expect(await findBrokenLink()).toBeNull()
  expect(await findWrongCounts()).toEqual([])
}

test('two who change different places both succeed, and both changes stand', async () => {
  const { id, source } = await entryAndSource('Pier of two')
  const results = await publishAtOnce(id, source, [
    { field: 'stage', value: 'in_progress' },
    { field: 'plannedEnd', value: '2031' },
  ])
  expect(results.map(({ outcome }) => outcome?.ok)).toEqual([true, true])
  await expectNothingLost(id, results)
  expect((await readStates([id]))[0]?.values).toMatchObject({ stage: 'in_progress', plannedEnd: '2031' })
})

test('of two who change one place the first succeeds, and the second is shown both versions', async () => {
  const { id, source } = await entryAndSource('Pier of two minds')
  const results = await publishAtOnce(id, source, [
    { field: 'stage', value: 'in_progress' },
    { field: 'stage', value: 'completed' },
  ])
  expect(results.filter(({ outcome }) => outcome?.ok)).toHaveLength(1)
  await expectNothingLost(id, results)
})

test('of twenty on one entry each that does not clash is merged, and each that does is told', async () => {
  const { id, source } = await entryAndSource('Pier of twenty')
  const lengths = Array.from({ length: 12 }, (_, n): Deed => {
    return { field: 'metrics', value: { id: `m-${n}`, name: 'length', value: String(n + 1), unit: 'km' } }
  })
  const stages = ['agreed', 'committed', 'approved', 'in_progress', 'completed'].map(
    (value): Deed => ({ field: 'stage', value }),
  )
  const results = await publishAtOnce(id, source, [
    ...lengths,
    ...stages,
    { field: 'plannedEnd', value: '2031' },
    // Two who say the same do not clash.
    { field: 'summary', value: { en: 'A pier.' } },
    { field: 'summary', value: { en: 'A pier.' } },
  ])
  expect(results).toHaveLength(20)
  expect(results.filter(({ outcome }) => outcome?.ok)).toHaveLength(16)
  await expectNothingLost(id, results)
  const [state] = await readStates([id])
  const idOf = (one: unknown) => (one as { id: string }).id
  expect(((state?.values.metrics ?? []) as unknown[]).map(idOf).sort()).toEqual(
    lengths.map(({ value }) => idOf(value)).sort(),
  )
  const winner = results.findIndex(({ outcome }, n) => n >= 12 && n < 17 && outcome?.ok)
  expect(state?.values).toMatchObject({
    stage: stages[winner - 12]?.value,
    plannedEnd: '2031',
    summary: { en: 'A pier.' },
  })
})
