import { v7 as uuid } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import type { Contributor, Editor } from '@/lib/auth/person'
import { makePerson } from '@/lib/auth/testing'
import type { Change } from '@/lib/entries/proposal'
import { getProposal } from '@/lib/entries/proposal-queue'
import { propose } from '@/lib/entries/proposals'
import type { Typed } from '@/lib/entries/typed'
import {
  changed,
  claimOn,
  givenEntry,
  givenProject,
  givenPublished,
  givenRelationship,
  newEntry,
  newSource,
  relationship,
} from '@/lib/testing/given'
import { findAlike } from './alike'
import { compare } from './comparison'
import { lookOver } from './look-over'

let contributor: Contributor
let editor: Editor
beforeAll(async () => {
  await givenRelationship()
  contributor = await makePerson('contributor')
  editor = await makePerson('editor')
})

async function sent(changes: Change[], typed: Typed = []): Promise<string> {
  const kind = changes.at(-1)?.kind ?? ''
  const deed = { kind, entryId: null, reason: 'read', typed, requestKey: uuid() }
  return (await propose(contributor, { ...deed, changes })).id
}

async function looked(changes: Change[], typed: Typed = []) {
  const proposal = await getProposal(editor, await sent(changes, typed))
  return lookOver(editor, proposal, (await compare(changes)).changes)
}

const pier = (name: Record<string, string>, source: string, more = {}) =>
  newEntry('project', { name, stage: 'announced', disposition: 'active', relationship, ...more }, source)

test('a new entry is set beside those of similar names, in any script', async () => {
  const { id } = await givenProject({ name: { en: 'East Coast Rail Link', zh: '东海岸铁路' } })
  const names = async (words: Record<string, string>) =>
    (await findAlike('project', words, uuid())).map((one) => one.id)
  expect(await names({ en: 'East Coast Rail Line' })).toContain(id)
  expect(await names({ zh: '东海岸铁路' })).toContain(id)
  expect(await names({ en: 'A quite different harbour' })).not.toContain(id)
  expect(await findAlike('company', { en: 'East Coast Rail Link' }, uuid())).toEqual([])
  expect(await names({})).toEqual([])

  const source = newSource()
  const { changes } = await looked([source, pier({ en: 'East Coast Rail Link' }, source.entryId)])
  expect(changes[1]?.alike.map((one) => one.id)).toContain(id)
})

test('a source that is here under another address is named', async () => {
  const known = newSource({ title: 'The rail line opens on Monday' })
  await givenPublished(known)
  const elsewhere = newSource({ title: 'The Rail Line opens on Monday' })
  const other = newSource({
    title: 'The rail line opens on Monday',
    publisher: 'Another',
    publishedOn: '2026',
  })
  const { changes } = await looked([elsewhere, other])
  expect(changes.map(({ warnings }) => warnings.map(({ code }) => code))).toEqual([['sourceElsewhere'], []])
  expect(changes[0]?.alike.map((one) => one.id)).toContain(known.entryId)
})

test('quotes are counted, looked for in the pasted text, and values without words are named', async () => {
  const source = newSource()
  const project = pier({ en: 'Quoted pier' }, source.entryId, { plannedEnd: '2031' })
  const claims = project.claims.map((claim) =>
    claim.field === 'plannedEnd' ? { ...claim, quote: null } : claim,
  )
  const text: Typed = [['source.text', 'Here is what the source\n says of name.']]
  const { changes, others } = await looked([source, { ...project, claims }], text)
  expect(changes[1]).toMatchObject({
    quoted: 2,
    unquoted: ['plannedEnd'],
    warnings: [{ path: 'stage', code: 'quoteNotInText' }],
    outcome: { before: null, after: 'under_way' },
  })
  expect(others).toEqual([])
})

test('parts over the whole, a promise that becomes late, and other proposals on the same entry', async () => {
  const figures = (amount: string) => [{ id: 'a', amount, currency: 'MYR', kind: 'announced' }]
  const whole = await givenProject({ name: { en: 'Whole line' }, figures: figures('100') })
  const part = await givenProject({ name: { en: 'First stretch' }, partOf: whole.id, figures: figures('60') })
  const second = await givenEntry('project', {
    ...{ name: { en: 'Second stretch' }, stage: 'announced', disposition: 'active', relationship },
    ...{ partOf: whole.id, figures: figures('30') },
  })
  const source = newSource()
  const dearer = await changed(second.id, { figures: figures('41'), plannedEnd: '2020' }, [
    claimOn('figures/a', source.entryId),
    claimOn('plannedEnd', source.entryId),
  ])
  const rival = await sent([await changed(second.id, { summary: { en: 'A stretch.' } })])
  const { changes, others } = await looked([source, dearer])
  expect(changes[1]?.warnings.map(({ code }) => code)).toEqual(['partsOverWhole'])
  expect(changes[1]?.outcome).toEqual({ before: 'no_date', after: 'overdue' })
  expect(others.map(({ id }) => id)).toEqual([rival])

  const cheaper = await changed(whole.id, { figures: figures('80') }, [claimOn('figures/a', source.entryId)])
  expect((await looked([source, cheaper])).changes[1]?.warnings.map(({ code }) => code)).toEqual([
    'partsOverWhole',
  ])
  expect((await looked([await changed(part.id, { summary: { en: 'x' } })])).changes[0]?.warnings).toEqual([])
})
