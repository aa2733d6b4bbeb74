import { v7 as uuid } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Contributor, Editor } from '@/lib/auth/person'
import { makePerson } from '@/lib/auth/testing'
import { catalogue, definitionOf } from '@/lib/catalogue'
import { db } from '@/lib/db/client'
import { house } from '@/lib/publishers'
import {
  changed,
  claimOn,
  givenEntry,
  givenProject,
  givenPublished,
  givenRelationship,
  newEntry,
  newSource,
} from '@/lib/testing/given'
import { findWrongCounts } from './counts'
import { propose } from './proposals'
import { publishBatch, publishProposal } from './publishing'
import { getEntry } from './reading'
import { readStates } from './state'

const project = definitionOf('project')
let contributor: Contributor
let editor: Editor

beforeAll(async () => {
  await givenRelationship()
  contributor = await makePerson('contributor')
  editor = await makePerson('editor')
})

const sent = async (changes: Parameters<typeof propose>[1]['changes'], requestKey: string = uuid()) =>
  propose(contributor, {
    kind: changes[0]?.kind ?? 'project',
    entryId: null,
    changes,
    reason: 'reported',
    typed: [],
    requestKey,
  })

describe('a project with a new company from a new source', () => {
  test('is public at one instant, each with revision 1 and its sentence', async () => {
    const source = newSource()
    const company = newEntry('company', { name: { en: 'Sound Builders' } }, source.entryId)
    const participants = [{ id: 'builder', company: company.entryId, role: 'contractor' }]
    const bridge = newEntry(
      'project',
      {
        name: { en: 'Tunnel under the Sound' },
        stage: 'announced',
        disposition: 'active',
        relationship: await givenRelationship(),
        participants,
      },
      source.entryId,
    )
    const { id } = await sent([source, company, bridge])
    const outcome = await publishProposal(house, id, editor)
    expect(outcome).toMatchObject({
      ok: true,
      entries: [{ revision: 1 }, { revision: 1 }, { revision: 1 }],
    })

    const entry = await getEntry(catalogue, project, 'tunnel-under-the-sound')
    expect(entry.claims.map(({ field }) => field).sort()).toEqual(['name', 'participants/builder', 'stage'])
    expect(entry.claims.every(({ rank }) => rank === 'preferred')).toBe(true)
    expect(entry.named[company.entryId]?.slug).toBe('sound-builders')
    const revisions = await db.revision.findMany({ where: { proposalId: id } })
    expect(new Set(revisions.map(({ publishedAt }) => publishedAt.getTime())).size).toBe(1)

    expect(await publishProposal(house, id, editor)).toEqual(outcome)
  })

  test('is not public at all when one part is wrong', async () => {
    const source = newSource()
    const company = newEntry('company', { name: { en: 'Half Builders' } }, source.entryId)
    const bridge = newEntry(
      'project',
      {
        name: { en: 'Half a bridge' },
        stage: 'announced',
        disposition: 'active',
        relationship: 'nowhere',
      },
      source.entryId,
    )
    const { id } = await sent([source, company, bridge])
    expect(await publishProposal(house, id, editor)).toEqual({
      ok: false,
      problems: [{ change: 2, path: 'relationship', message: 'notAnEntry' }],
    })
    expect(
      await db.entry.count({
        where: { slug: { in: ['half-builders', 'half-a-bridge'] } },
      }),
    ).toBe(0)
    expect(await db.source.count({ where: { id: source.entryId } })).toBe(0)
  })
})

test('a value that needs a sentence is refused without one', async () => {
  const { id } = await givenProject({ name: { en: 'Quoteless pier' } })
  const source = newSource()
  const change = await changed(id, { plannedEnd: '2027' })
  const sentOnce = await sent([source, change])
  expect(await publishProposal(house, sentOnce.id, editor)).toEqual({
    ok: false,
    problems: [{ change: 1, path: 'plannedEnd', message: 'needsQuote' }],
  })
  const wordless = {
    ...change,
    claims: [claimOn('plannedEnd', source.entryId, { quote: null })],
  }
  const sentAgain = await sent([source, wordless])
  expect(await publishProposal(house, sentAgain.id, editor)).toMatchObject({
    problems: [{ change: 1, path: 'plannedEnd', message: 'needsQuote' }],
  })
})

test('a development that moves its subject moves the counts by one', async () => {
  const { id, slug } = await givenProject({
    name: { en: 'Ferry port' },
    plannedEnd: '2024-06',
  })
  const counts = async () => {
    const rows = await db.count.findMany({
      where: { kind: 'project', relationship: '' },
    })
    return Object.fromEntries(rows.map(({ code, n }) => [code, n]))
  }
  const before = await counts()
  expect((await getEntry(catalogue, project, slug)).outcome).toBe('overdue')

  const source = newSource()
  const opening = newEntry(
    'development',
    {
      subject: id,
      type: 'opened',
      on: '2025-04-01',
      headline: { en: 'The port opens' },
      stageAfter: 'operating',
    },
    source.entryId,
  )
  await givenPublished(
    source,
    opening,
    await changed(id, { stage: 'operating' }, [claimOn('stage', source.entryId)]),
  )

  const entry = await getEntry(catalogue, project, slug)
  expect(entry).toMatchObject({
    revision: 2,
    values: { stage: 'operating' },
    outcome: 'delivered',
  })
  expect(entry.claims.filter(({ field }) => field === 'stage')).toMatchObject([
    { value: 'operating', rank: 'preferred', source: source.entryId },
  ])
  expect(entry.inverse).toMatchObject([{ kind: 'development', via: ['subject'] }])
  const after = await counts()
  expect(after['stage:operating']).toBe((before['stage:operating'] ?? 0) + 1)
  expect(after['stage:in_progress']).toBe((before['stage:in_progress'] ?? 0) - 1)
  expect(await findWrongCounts()).toEqual([])
})

test('a retraction takes a figure out of the entry and keeps both statements visible', async () => {
  const figure = {
    id: 'servers',
    amount: '3000',
    currency: 'MYR',
    kind: 'announced',
  }
  const { id, slug } = await givenProject({
    name: { en: 'Server hall' },
    figures: [figure],
  })
  const [before] = await readStates([id])
  const target = before?.claims.find(({ field }) => field === 'figures/servers')
  const source = newSource()
  const retraction = claimOn('figures/servers', source.entryId, {
    stance: 'retracts',
    saidOn: '2025-05-20',
    targetClaimId: target?.id,
    value: null,
  })
  await givenPublished(source, await changed(id, {}, [retraction]))
  const entry = await getEntry(catalogue, project, slug)
  expect(entry.values.figures).toEqual([])
  expect(await db.moneyFigure.count({ where: { entryId: id } })).toBe(0)
  expect(entry.claims.filter(({ field }) => field === 'figures/servers')).toMatchObject([
    { stance: 'retracts', rank: 'normal' },
    {
      stance: 'asserts',
      rank: 'deprecated',
      rankReason: 'retracted by its speaker on 2025-05-20',
    },
  ])
})

test('two who begin at one revision: what does not clash is merged, what does is refused with both versions', async () => {
  const { id, slug } = await givenProject({ name: { en: 'Harbour wall' } })
  const source = newSource()
  await givenPublished(source)
  const stage = (value: string) => changed(id, { stage: value }, [claimOn('stage', source.entryId)], 1)
  const first = await sent([await stage('completed')])
  const second = await sent([await changed(id, { summary: { en: 'A wall.' } }, [], 1)])
  const third = await sent([await stage('operating')])

  expect(await publishProposal(house, first.id, editor)).toMatchObject({
    ok: true,
    entries: [{ revision: 2 }],
  })
  expect(await publishProposal(house, second.id, editor)).toMatchObject({
    ok: true,
    entries: [{ revision: 3 }],
  })
  expect((await getEntry(catalogue, project, slug)).values).toMatchObject({
    stage: 'completed',
    summary: { en: 'A wall.' },
  })
  expect(await publishProposal(house, third.id, editor)).toEqual({
    ok: false,
    conflict: [
      {
        change: 0,
        field: 'stage',
        base: 'in_progress',
        theirs: 'completed',
        mine: 'operating',
      },
    ],
  })
  expect(await db.proposal.findUniqueOrThrow({ where: { id: third.id } })).toMatchObject({
    state: 'proposed',
  })
})

test('sent twice is one proposal, and the second answer equals the first', async () => {
  const source = newSource()
  const requestKey = uuid()
  const first = await sent([source], requestKey)
  const second = await sent([source], requestKey)
  expect(second).toEqual({ ...first, repeated: true })
  expect(await publishProposal(house, first.id, editor)).toMatchObject({
    ok: true,
  })
  await expect(sent([newSource()], requestKey)).rejects.toMatchObject({
    code: 'decided',
  })
})

test('sent twice at the same moment is one proposal', async () => {
  const source = newSource()
  const requestKey = uuid()
  const answers = await Promise.all(Array.from({ length: 8 }, () => sent([source], requestKey)))
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
})

test('a batch under one key is published once', async () => {
  const batch = { requestKey: uuid(), reason: 'seed', changes: [newSource()] }
  const answers = await Promise.all([publishBatch(house, batch), publishBatch(house, batch)])
  expect(answers[0]).toEqual(answers[1])
  expect(await publishBatch(house, batch)).toEqual(answers[0])
})

test('with a second reader nobody publishes their own change', async () => {
  const { id } = await propose(editor, {
    kind: 'source',
    entryId: null,
    changes: [newSource()],
    reason: 'mine',
    typed: [],
    requestKey: uuid(),
  })
  await expect(publishProposal(house, id, editor, { secondReader: true })).rejects.toMatchObject({
    code: 'secondReader',
  })
  expect(await publishProposal(house, id, editor)).toMatchObject({ ok: true })
})

test('twenty who publish at once each get their own revision, in one chain', async () => {
  const { id } = await givenProject({ name: { en: 'Long quay' } })
  const changes = await Promise.all(
    Array.from({ length: 20 }, async (_, n) => {
      const metric = {
        id: `m${n}`,
        name: 'length',
        value: String(n + 1),
        unit: 'm',
      }
      const source = newSource()
      const now = await changed(id, { metrics: [metric] }, [claimOn(`metrics/m${n}`, source.entryId)], 1)
      return sent([source, now])
    }),
  )
  const outcomes = await Promise.all(changes.map((proposal) => publishProposal(house, proposal.id, editor)))
  expect(outcomes.every(({ ok }) => ok)).toBe(true)
  const [state] = await readStates([id])
  expect(state?.revision).toBe(21)
  expect(state?.values.metrics).toHaveLength(20)
  const chain = await db.revision.findMany({ orderBy: { position: 'asc' } })
  expect(chain.map(({ position }) => position)).toEqual(chain.map((_, index) => index + 1))
  expect(chain.every(({ previousHash }, i) => previousHash === (chain[i - 1]?.hash ?? ''))).toBe(true)
})

test('entries of one name have different addresses', async () => {
  const first = await givenEntry('company', { name: { en: 'Twin Works' } })
  const second = await givenEntry('company', { name: { en: 'Twin Works' } })
  const chinese = await givenEntry('company', { name: { zh: '双生' } })
  expect([first.slug, second.slug]).toEqual(['twin-works', 'twin-works-2'])
  expect(chinese.slug).toMatch(/^company-[0-9a-f]{12}$/)
})

test('a correction of a source changes how well what cites it is supported', async () => {
  const { id, slug, source } = await givenProject(
    { name: { en: 'Old mill' } },
    { publisher: 'One', publisherGroup: 'One' },
  )
  const other = newSource({ publisher: 'Two', publisherGroup: 'Two' })
  await givenPublished(other, await changed(id, {}, [claimOn('stage', other.entryId)]))
  expect((await getEntry(catalogue, project, slug)).verification).toBe('several_sources')
  await givenPublished(await changed(other.entryId, { reprintOf: source }))
  expect((await getEntry(catalogue, project, slug)).verification).toBe('single_source')
})

test('two who enter the same document before either is public cite one source', async () => {
  const values = { url: 'https://www.example.org/the-same/' }
  const first = newSource(values)
  const second = newSource({ url: 'http://example.org/the-same' })
  const project = (name: string, source: string) =>
    newEntry(
      'project',
      { name: { en: name }, stage: 'announced', disposition: 'active', relationship: 'norland-sudland' },
      source,
    )
  const one = await sent([first, project('Pier of the first', first.entryId)])
  const other = await sent([second, project('Pier of the second', second.entryId)])
  expect(await publishProposal(house, one.id, editor)).toMatchObject({ ok: true })
  expect(await publishProposal(house, other.id, editor)).toMatchObject({
    ok: true,
    entries: [{ kind: 'project', slug: 'pier-of-the-second' }],
  })
  const claims = await db.claim.findMany({ where: { entry: { slug: 'pier-of-the-second' } } })
  expect(claims.map(({ sourceId }) => sourceId)).toEqual([first.entryId, first.entryId])
})
