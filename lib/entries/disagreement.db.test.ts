import { v7 as uuid } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Editor } from '@/lib/auth/person'
import { makePerson } from '@/lib/auth/testing'
import { catalogue, definitionOf } from '@/lib/catalogue'
import { db } from '@/lib/db/client'
import { readMoney } from '@/lib/overview/money'
import { publish } from '@/lib/publishers'
import {
  changed,
  claimOn,
  givenProject,
  givenPublished,
  givenRelationship,
  newSource,
} from '@/lib/testing/given'
import { findWrongCounts } from './counts'
import { getRevision } from './history'
import { listEntries } from './listing'
import { readListQuery } from './listing-query'
import type { NewClaimInput, Ranking } from './proposal'
import { propose } from './proposals'
import { getEntry } from './reading'
import { readStates } from './state'

const project = definitionOf('project')
let editor: Editor
let other: Editor

beforeAll(async () => {
  await givenRelationship()
  editor = await makePerson('editor')
  other = await makePerson('editor')
})

/** A project due in 2026 by one source and in 2027 by another. */
async function givenRivals() {
  const { id, slug } = await givenProject({ name: { en: 'Pier of two dates' }, plannedEnd: '2026' })
  const source = newSource({ publisher: 'The Other' })
  const rival = claimOn('plannedEnd', source.entryId, { value: '2027', rank: 'normal' })
  await givenPublished(source, await changed(id, {}, [rival]))
  const first = (await claimsOf(id)).find(({ field, value }) => field === 'plannedEnd' && value === '2026')
  return { id, slug, first: first?.id ?? '', rival: rival.id }
}
const claimsOf = async (id: string) => (await readStates([id]))[0]?.claims ?? []
const prefer = (claimId: string, rankReason: string | null = null): Ranking => ({
  claimId,
  rank: 'preferred',
  rankReason,
})

async function rank(by: Editor, id: string, ranks: Ranking[], baseRevision?: number) {
  const change = { ...(await changed(id, {}, [], baseRevision)), ranks }
  const proposal = { kind: 'project', entryId: id, reason: 'ranked', typed: [], requestKey: uuid() }
  const { id: proposalId } = await propose(by, { ...proposal, changes: [change] })
  return publish(proposalId, by)
}

describe('ranking', () => {
  test('moves the value, the ledger and the history in one revision', async () => {
    const { id, slug, first, rival } = await givenRivals()
    expect((await rank(editor, id, [prefer(rival, 'newer')])).ok).toBe(true)
    const entry = await getEntry(catalogue, project, slug)
    expect([entry.revision, entry.values.plannedEnd]).toEqual([3, '2027'])
    const facet = await db.facet.findFirstOrThrow({ where: { entryId: id, validTo: null } })
    expect(facet.dueOn).toBe('2027')
    expect((await db.project.findUniqueOrThrow({ where: { id } })).plannedEnd).toBe('2027')
    const { before, after } = await getRevision(project, slug, 3)
    const standing = (state: typeof after | null, claim: string) => {
      const { rank, rankReason } = state?.claims.find(({ id }) => id === claim) ?? {}
      return [rank, rankReason]
    }
    expect([standing(before, first), standing(after, first)]).toEqual([
      ['preferred', null],
      ['normal', null],
    ])
    expect([standing(before, rival), standing(after, rival)]).toEqual([
      ['normal', null],
      ['preferred', 'newer'],
    ])
  })

  test('keeps what is no longer used, with its reason', async () => {
    const { id, slug, first } = await givenRivals()
    await rank(editor, id, [{ claimId: first, rank: 'deprecated', rankReason: 'a misprint' }])
    const { values, claims } = await getEntry(catalogue, project, slug)
    expect(values.plannedEnd).toBe('2027')
    expect(claims.find((claim) => claim.id === first)).toMatchObject({
      rank: 'deprecated',
      rankReason: 'a misprint',
    })
  })

  test('by two editors who saw the same: the second is told, and nothing of the first is lost', async () => {
    const { id, first, rival } = await givenRivals()
    const seen = 2
    const outcomes = await Promise.all([
      rank(editor, id, [prefer(rival)], seen),
      rank(other, id, [{ claimId: first, rank: 'normal', rankReason: null }], seen),
    ])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      problems: [{ path: 'plannedEnd', message: 'rankedMeanwhile' }],
    })
    expect(await db.revision.count({ where: { entryId: id } })).toBe(3)
    expect(
      (await claimsOf(id)).filter(({ rank, field }) => rank === 'preferred' && field === 'plannedEnd').length,
    ).toBeLessThanOrEqual(1)
  })

  test('of another field meanwhile is no hindrance', async () => {
    const { id, rival } = await givenRivals()
    const stage = (await claimsOf(id)).find(({ field }) => field === 'stage')?.id ?? ''
    await rank(other, id, [{ claimId: stage, rank: 'normal', rankReason: null }])
    expect((await rank(editor, id, [prefer(rival)], 2)).ok).toBe(true)
  })

  test('two preferred on one field are impossible in the database too', async () => {
    const { rival } = await givenRivals()
    const twice = db.claim.update({ where: { id: rival }, data: { rank: 'preferred' } })
    await expect(twice).rejects.toThrow(/Claim_one_preferred|Unique constraint/)
    const unreasoned = db.claim.update({ where: { id: rival }, data: { rank: 'deprecated' } })
    await expect(unreasoned).rejects.toThrow(/Claim_deprecated_with_reason/)
  })
})

test('a claim that answers none of its field, or says what its field cannot, is refused', async () => {
  const { id } = await givenRivals()
  const name = (await claimsOf(id)).find(({ field }) => field === 'name')?.id ?? null
  const source = newSource()
  const send = async (more: Partial<NewClaimInput>) => {
    const change = await changed(id, {}, [claimOn('plannedEnd', source.entryId, more)])
    return givenPublished(source, change).catch((error: Error) => error.message)
  }
  expect(await send({ stance: 'denies', value: null, targetClaimId: name })).toContain('answersNothing')
  expect(await send({ value: 'next year', rank: 'normal' })).toContain('notADate')
})

describe('the servers that were announced, taken back and disowned on 19, 20 and 21 May 2025', () => {
  const figure = { id: 'servers', amount: '3000', currency: 'SEK', kind: 'announced' }

  /** An announcement with an amount, and then what is given. */
  async function announced(more: { stage?: string } = {}) {
    const { id, slug } = await givenProject(
      { name: { en: `Server hall ${uuid()}` }, stage: 'announced', figures: [figure], ...more },
      { publisher: 'The Minister', publishedOn: '2025-05-19' },
    )
    const target = (field: string) => async () =>
      (await claimsOf(id)).find((claim) => claim.field === field && claim.stance === 'asserts')?.id
    const answer = async (stance: 'denies' | 'retracts', field: string, saidOn: string) => {
      const source = newSource({ publisher: `Who ${stance} ${saidOn}`, publishedOn: saidOn })
      const answer = {
        stance,
        saidOn,
        value: null,
        rank: 'normal' as const,
        targetClaimId: await target(field)(),
      }
      await givenPublished(source, await changed(id, {}, [claimOn(field, source.entryId, answer)]))
    }
    return { id, slug, answer }
  }
  const money = async (id: string) =>
    (await readMoney({ relationship: null }, 1000, 100)).largest.filter(({ entry }) => entry.id === id).length
  const listed = async (address: string, id: string) => {
    const read = readListQuery(project, new URLSearchParams(`${address}&limit=200`))
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    const { rows } = await listEntries(catalogue, project, read.query)
    return rows.some((row) => row.id === id)
  }

  test('the amount is in no total once it is denied, and again when an editor goes by it', async () => {
    const { id, slug, answer } = await announced()
    expect(await money(id)).toBe(1)
    await answer('denies', 'figures/servers', '2025-05-21')
    expect(await money(id)).toBe(0)
    const { values, claims } = await getEntry(catalogue, project, slug)
    expect(values.figures).toEqual([])
    expect(await db.moneyFigure.count({ where: { entryId: id } })).toBe(0)
    const about = claims.filter(({ field }) => field === 'figures/servers')
    expect(about.map(({ stance, rank }) => [stance, rank]).sort()).toEqual([
      ['asserts', 'normal'],
      ['denies', 'normal'],
    ])
    await rank(editor, id, [prefer(about.find(({ stance }) => stance === 'asserts')?.id ?? '', 'on record')])
    expect(await money(id)).toBe(1)
  })

  test('the stage: retracted, though a ministry denies it too; out of counts, ledger and lists by stage', async () => {
    const { id, slug, answer } = await announced()
    expect(await listed('stage=announced', id)).toBe(true)
    await answer('retracts', 'stage', '2025-05-20')
    await answer('denies', 'stage', '2025-05-21')
    const entry = await getEntry(catalogue, project, slug)
    expect([entry.verification, entry.outcome]).toEqual(['retracted', null])
    expect(
      entry.claims
        .filter(({ field }) => field === 'stage')
        .map(({ stance }) => stance)
        .sort(),
    ).toEqual(['asserts', 'denies', 'retracts'])
    expect(await listed('stage=announced', id)).toBe(false)
    expect(await listed('verification=retracted', id)).toBe(true)
    expect(await findWrongCounts()).toEqual([])
    // The rest of the entry can be changed as before.
    await givenPublished(await changed(id, { summary: { en: 'Announced for two days.' } }))
  })

  test('the stage: disputed while only somebody else denies it', async () => {
    const { id, slug, answer } = await announced()
    await answer('denies', 'stage', '2025-05-21')
    expect((await getEntry(catalogue, project, slug)).verification).toBe('disputed')
    expect(await listed('verification=disputed', id)).toBe(true)
    expect(await listed('verification=single_source', id)).toBe(false)
  })
})

test('a correction by its speaker is what is shown from then on', async () => {
  const { id, slug, first } = await givenRivals()
  const source = newSource({ publishedOn: '2025-06-01' })
  const correction = claimOn('plannedEnd', source.entryId, {
    stance: 'corrects',
    value: '2028',
    rank: 'normal',
    targetClaimId: first,
  })
  await givenPublished(source, await changed(id, {}, [correction]))
  const { values, claims } = await getEntry(catalogue, project, slug)
  expect(values.plannedEnd).toBe('2028')
  expect(claims.find((claim) => claim.id === first)).toMatchObject({
    rank: 'deprecated',
    rankReason: 'corrected by its speaker on 2025-06-01',
  })
})
