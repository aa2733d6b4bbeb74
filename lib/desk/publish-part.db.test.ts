import { v7 as uuid } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import type { Contributor, Editor } from '@/lib/auth/person'
import { makePerson } from '@/lib/auth/testing'
import { db } from '@/lib/db/client'
import { listFieldNotes, listMessages } from '@/lib/entries/proposal-messages'
import { getProposal } from '@/lib/entries/proposal-queue'
import { propose } from '@/lib/entries/proposals'
import { readStates } from '@/lib/entries/state'
import type { Typed } from '@/lib/entries/typed'
import { publish } from '@/lib/publishers'
import {
  changed,
  claimOn,
  givenProject,
  givenPublished,
  givenRelationship,
  newSource,
  relationship,
} from '@/lib/testing/given'
import { openForm } from './opened-form'
import { formAddress } from './proposal-addresses'
import { partOf } from './publish-part'
import type { Takes } from './split-changes'
import { readSubmission } from './submission'
import { type Aim, aimAt } from './target'

let contributor: Contributor
let editor: Editor
beforeAll(async () => {
  await givenRelationship()
  contributor = await makePerson('contributor')
  editor = await makePerson('editor')
})

let lastSource = 0
const source = (): Typed => {
  lastSource += 1
  return [
    ['source.url', `https://example.org/part/${lastSource}`],
    ['source.title', 'A report'],
    ['source.publisher', 'The Example'],
    ['source.publishedOn', '17 April 2025'],
    ['source.language', 'en'],
    ['source.tier', 'independent_media'],
    ['source.text', 'The whole text.'],
  ]
}
const project: Typed = [
  ['name.en', 'Pier in parts'],
  ['quote.name', 'a pier in parts'],
  ['stage', 'announced'],
  ['quote.stage', 'is announced'],
  ['plannedEnd', '2030'],
  ['quote.plannedEnd', 'by 2030'],
  ['disposition', 'active'],
  ['relationship', relationship],
  ['participants.0.id', 'row-1'],
  ['participants.0.company', 'Part Diggers'],
  ['participants.0.role', 'contractor'],
  ['quote.participants.0', 'built by Part Diggers'],
]

async function sent(typed: Typed, aim: Aim) {
  const read = await readSubmission(aim, typed)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const about = { kind: aim.definition.kind, entryId: (aim.state ?? aim.subject)?.id ?? null }
  const deed = { ...about, changes: read.changes, reason: 'read', typed, requestKey: uuid() }
  return getProposal(editor, (await propose(contributor, deed)).id)
}
type Sent = Awaited<ReturnType<typeof sent>>

/** Publishes what is taken as the review page would. @returns the id of the rest */
async function publishPart(proposal: Sent, takes: Takes) {
  const changes = proposal.changes ?? []
  const states = await readStates(changes.map(({ entryId }) => entryId))
  const seen = Object.fromEntries(states.map(({ id, revision }) => [id, revision]))
  const part = await partOf(proposal, changes, seen, takes)
  if (!part.ok || !part.rest) throw new Error(part.ok ? 'nothing is left' : part.because)
  const rest = {
    ...part.rest,
    note: 'not this',
    notes: [{ field: 'project/plannedEnd', body: 'which source?' }],
  }
  const decision = { seen: proposal.updatedAt.toISOString(), changes: part.changes, rest }
  const outcome = await publish(proposal.id, editor, decision)
  const again = await publish(proposal.id, editor, decision)
  expect(again).toEqual(outcome)
  const { id } = await db.proposal.findFirstOrThrow({ where: { splitFromId: proposal.id } })
  return { outcome, rest: await getProposal(contributor, id) }
}

test('a part is published, and the rest goes back as a form that opens with what was left out', async () => {
  const typed: Typed = [...source(), ...project]
  const original = await sent(typed, await aimAt({ deed: 'new', kind: 'project' }))
  const [, , main] = original.changes ?? []
  const left = new Set(['plannedEnd', 'participants/row-1'])
  const { outcome, rest } = await publishPart(original, (_, path) => !left.has(path))
  expect(outcome).toMatchObject({
    ok: true,
    entries: [{ kind: 'source' }, { kind: 'company' }, { kind: 'project' }],
  })
  const [state] = await readStates([main?.entryId ?? ''])
  expect(state?.values).toMatchObject({ plannedEnd: null, participants: [], stage: 'announced' })

  expect(rest).toMatchObject({ state: 'returned', kind: 'project', entryId: state?.id, note: 'not this' })
  expect(formAddress(rest)).toBe(`/desk/edit/project/pier-in-parts?proposal=${rest.id}`)
  const aim = await aimAt({ deed: 'edit', kind: 'project', slug: 'pier-in-parts' })
  const form = await openForm(contributor, aim, rest.id)
  expect(form.notes).toEqual([{ field: 'project/plannedEnd', body: 'which source?' }])
  expect(form.hidden).toMatchObject({ baseRevision: '1', proposal: rest.id })
  expect(form.typed).toContainEqual(['source.text', 'The whole text.'])
  const read = await readSubmission(aim, [...form.typed, ...Object.entries(form.hidden)])
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  expect(read.changes.map(({ kind }) => kind)).toEqual(['project'])
  expect(read.changes[0]?.claims.map(({ field, quote }) => [field, quote?.exact])).toEqual([
    ['plannedEnd', 'by 2030'],
    ['participants/row-1', 'built by Part Diggers'],
  ])
  await propose(contributor, {
    ...{ id: rest.id, kind: 'project', entryId: rest.entryId, reason: 'mended', typed: form.typed },
    ...{ changes: read.changes, requestKey: rest.requestKey },
  })
  expect(await publish(rest.id, editor)).toMatchObject({ ok: true, entries: [{ revision: 2 }] })
  expect((await readStates([main?.entryId ?? '']))[0]?.values).toMatchObject({ plannedEnd: '2030' })

  // Each of the two says where the other is.
  const steps = (await listMessages(contributor, original.id)).map(({ step, otherId }) => [step, otherId])
  expect(steps.at(-1)).toEqual(['published_part', rest.id])
  expect((await listMessages(contributor, rest.id))[0]).toMatchObject({
    step: 'split_off',
    otherId: original.id,
    body: 'not this',
  })
  expect((await getProposal(contributor, original.id)).typed).toEqual(typed)
  expect(await listFieldNotes(rest.id)).toHaveLength(1)
})

test('an event may be published without what it moves, and the move goes back as a change of its subject', async () => {
  const { slug, id } = await givenProject({ name: { en: 'Pier unmoved' } }, { publishedOn: '2024' })
  const opened: Typed = [
    ['type', 'opened'],
    ['on', '12 May 2025'],
    ['headline.en', 'The pier opens'],
    ['quote.on', 'opened on Monday'],
  ]
  const original = await sent(
    [...source(), ...opened],
    await aimAt({ deed: 'develop', kind: 'project', slug }),
  )
  const { outcome, rest } = await publishPart(original, (index) => index < 2)
  expect(outcome).toMatchObject({ ok: true, entries: [{ kind: 'source' }, { kind: 'development' }] })
  expect((await readStates([id]))[0]?.values.stage).toBe('in_progress')
  expect(formAddress(rest)).toBe(`/desk/edit/project/pier-unmoved?proposal=${rest.id}`)
  const aim = await aimAt({ deed: 'edit', kind: 'project', slug })
  const { typed, hidden } = await openForm(contributor, aim, rest.id)
  const read = await readSubmission(aim, [...typed, ...Object.entries(hidden)])
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  expect(read.changes).toMatchObject([
    {
      kind: 'project',
      values: { stage: 'operating' },
      claims: [{ field: 'stage', quote: { exact: 'opened on Monday' } }],
    },
  ])
})

test('the other way round, the event itself is left as the form that it was', async () => {
  const { slug, id } = await givenProject({ name: { en: 'Pier moved alone' } }, { publishedOn: '2024' })
  const typed: Typed = [
    ...source(),
    ['type', 'opened'],
    ['on', '12 May 2025'],
    ['headline.en', 'The pier opens'],
    ['quote.on', 'opened on Monday'],
  ]
  const original = await sent(typed, await aimAt({ deed: 'develop', kind: 'project', slug }))
  const { rest } = await publishPart(original, (index) => index !== 1)
  expect((await readStates([id]))[0]?.values.stage).toBe('operating')
  expect(formAddress(rest)).toBe(`/desk/develop/project/${slug}?proposal=${rest.id}`)
  const aim = await aimAt({ deed: 'develop', kind: 'project', slug })
  const read = await readSubmission(aim, (await openForm(contributor, aim, rest.id)).typed)
  expect(read.ok && read.changes.map(({ kind }) => kind)).toEqual(['development'])
})

test('what cannot be parted is said, and nothing is written', async () => {
  const { slug, id } = await givenProject({ name: { en: 'Pier that stays whole' }, stage: 'announced' })
  const edit = await aimAt({ deed: 'edit', kind: 'project', slug })
  const typed: Typed = [...source(), ...project, ['name.en', 'Pier that stays whole'], ['baseRevision', '1']]
  const original = await sent(typed, edit)
  const changes = original.changes ?? []
  expect(await partOf(original, changes, { [id]: 1 }, () => false)).toEqual({ ok: false, because: 'nothing' })
  expect(await partOf(original, changes, { [id]: 1 }, () => true)).toEqual({ ok: true, changes, rest: null })
  await givenPublished(await changed(id, { summary: { en: 'Newer.' } }))
  expect(await partOf(original, changes, { [id]: 1 }, () => true)).toEqual({ ok: false, because: 'changed' })
  const rival = newSource()
  await givenPublished(
    rival,
    await changed(id, { plannedEnd: '2044' }, [claimOn('plannedEnd', rival.entryId)]),
  )
  expect(await partOf(original, changes, { [id]: 3 }, () => true)).toEqual({ ok: false, because: 'hindered' })
  expect(await db.proposal.count({ where: { splitFromId: original.id } })).toBe(0)
})
