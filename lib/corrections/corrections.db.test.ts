import { v7 as uuid } from 'uuid'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Contributor, Editor } from '@/lib/auth/person'
import { makePerson } from '@/lib/auth/testing'
import { db } from '@/lib/db/client'
import { propose, withdraw } from '@/lib/entries/proposals'
import { publish } from '@/lib/publishers'
import { changed, claimOn, givenProject, newSource } from '@/lib/testing/given'
import type { SentCorrection } from './correction'
import {
  answerCorrection,
  carryCorrection,
  countCorrectionsWaiting,
  findCorrectionFor,
  listCorrections,
  markSpam,
  unmarkSpam,
} from './deciding'
import { getPublicCorrection, TakenForSpam } from './following'
import { sendCorrection } from './send'

let editor: Editor
let contributor: Contributor
let project: Awaited<ReturnType<typeof givenProject>>

beforeAll(async () => {
  editor = await makePerson('editor')
  contributor = await makePerson('contributor')
  project = await givenProject({ name: { en: 'Corrected bridge' } })
})

beforeEach(async () => {
  await db.rateLimit.deleteMany()
})

let lastAddress = 0
const words = (more: Partial<SentCorrection> = {}): SentCorrection => ({
  text: 'It was completed in May.',
  source: 'https://example.org/completed',
  name: 'Siti Example',
  nameShown: false,
  email: 'siti@example.org',
  trapped: false,
  ...more,
})

const send = (
  more: Partial<SentCorrection> = {},
  requestKey: string = uuid(),
  address = `192.0.2.${++lastAddress}`,
) => sendCorrection({ entryId: project.id, sent: words(more), requestKey, address })

async function given(more: Partial<SentCorrection> = {}): Promise<string> {
  const sent = await send(more)
  if (sent === 'slowDown') throw new Error('limited')
  return sent.number
}

/** A proposal that completes the project and carries the correction. */
async function taken(number: string) {
  const source = newSource()
  const change = await changed(project.id, { stage: 'completed' }, [claimOn('stage', source.entryId)])
  const { id } = await propose(editor, {
    kind: 'project',
    entryId: project.id,
    reason: 'a reader said so',
    typed: [],
    requestKey: uuid(),
    changes: [source, change],
  })
  await carryCorrection(editor, [['correction', number]], id)
  return id
}

describe('sending', () => {
  test('the same form with the same words is one correction, also at the same moment', async () => {
    const key = uuid()
    const sent = await Promise.all([1, 2, 3, 4].map(() => send({ text: 'Four presses' }, key)))
    expect(new Set(sent.map((one) => (one === 'slowDown' ? one : one.number))).size).toBe(1)
    expect(await db.correction.count({ where: { text: 'Four presses' } })).toBe(1)
  })

  test('the same form with other words loses nothing: it is another one', async () => {
    const key = uuid()
    const [first, second] = [await send({ text: 'First' }, key), await send({ text: 'Better' }, key)]
    expect(first).not.toEqual(second)
  })

  test('one address may send six in an hour, another still may; a repeat does not count', async () => {
    const key = uuid()
    for (let n = 0; n < 6; n++)
      expect(await send({ text: `No ${n}` }, key, '198.51.100.1')).not.toBe('slowDown')
    expect(await send({ text: 'No 7' }, key, '198.51.100.1')).toBe('slowDown')
    expect(await send({ text: 'No 1' }, key, '198.51.100.1')).not.toBe('slowDown')
    expect(await send({ text: 'No 7' }, key, '198.51.100.2')).not.toBe('slowDown')
  })

  test('all addresses together have a limit for a day', async () => {
    await db.rateLimit.create({
      data: { key: 'corrections:all', points: 300, expire: new Date(Date.now() + 3_600_000) },
    })
    expect(await send()).toBe('slowDown')
  })

  test('no address is kept, not even among the counts', async () => {
    await send({ text: 'From somewhere' }, uuid(), '203.0.113.77')
    const kept = JSON.stringify([await db.rateLimit.findMany(), await db.correction.findMany()])
    expect(kept).not.toContain('203.0.113.77')
  })

  test('what a program filled in is among the spam at once', async () => {
    const number = await given({ trapped: true, text: 'Cheap bridges' })
    await expect(getPublicCorrection(number)).rejects.toThrow(TakenForSpam)
    expect((await listCorrections(editor, 'spam', 100)).map((one) => one.number)).toContain(number)
  })
})

describe('following by the number', () => {
  test('neither e-mail nor name are there, unless the name was to be shown', async () => {
    const hidden = await getPublicCorrection(await given({ text: 'Hidden sender' }))
    expect(JSON.stringify(hidden)).not.toMatch(/siti/i)
    const shown = await getPublicCorrection(await given({ text: 'Shown sender', nameShown: true }))
    expect(shown.name).toBe('Siti Example')
    expect(JSON.stringify(shown)).not.toContain('siti@example.org')
    expect(Object.keys(shown).sort()).toEqual(
      [
        'answer',
        'answeredAt',
        'createdAt',
        'entry',
        'name',
        'number',
        'revision',
        'source',
        'status',
        'text',
      ].sort(),
    )
  })

  test('an unknown number, and a text that is none, are not found', async () => {
    for (const text of ['2222222222', '', "' OR 1=1 --", '../2222222222'])
      await expect(getPublicCorrection(text)).rejects.toMatchObject({ status: 404 })
  })

  test('it waits, is answered, and the answer can be mended', async () => {
    const number = await given({ text: 'Asks for an answer' })
    expect(await getPublicCorrection(number)).toMatchObject({ status: 'waiting', answer: null })
    await answerCorrection(editor, number, 'The source says June.')
    await answerCorrection(editor, number, 'The source says June 2025.')
    expect(await getPublicCorrection(number)).toMatchObject({
      status: 'answered',
      answer: 'The source says June 2025.',
    })
  })

  test('taken up it says so; withdrawn it waits again; published it names the revision', async () => {
    const number = await given({ text: 'Becomes a proposal' })
    const first = await taken(number)
    expect(await getPublicCorrection(number)).toMatchObject({ status: 'taken_up', revision: null })
    await withdraw(editor, first)
    expect(await getPublicCorrection(number)).toMatchObject({ status: 'waiting' })
    const waiting = await countCorrectionsWaiting()
    const second = await taken(number)
    expect(await publish(second, editor)).toMatchObject({ ok: true })
    expect(await getPublicCorrection(number)).toMatchObject({ status: 'published', revision: 2 })
    expect(await countCorrectionsWaiting()).toBe(waiting - 1)
  })
})

describe('the desk', () => {
  test('spam leaves the queue and its page, and can be taken back', async () => {
    const number = await given({ text: 'Looks like spam' })
    await markSpam(editor, number)
    await markSpam(editor, number)
    await expect(getPublicCorrection(number)).rejects.toThrow(TakenForSpam)
    expect((await listCorrections(editor, 'waiting', 100)).map((one) => one.number)).not.toContain(number)
    await unmarkSpam(editor, number)
    expect(await getPublicCorrection(number)).toMatchObject({ status: 'waiting' })
  })

  test('what was answered is no spam, and spam is not answered', async () => {
    const number = await given({ text: 'Answered well' })
    await answerCorrection(editor, number, 'Thank you.')
    await expect(markSpam(editor, number)).rejects.toMatchObject({ status: 409 })
    const spam = await given({ trapped: true, text: 'More spam' })
    await expect(answerCorrection(editor, spam, 'No.')).rejects.toMatchObject({ status: 409 })
    await expect(answerCorrection(editor, '2222222222', 'No.')).rejects.toMatchObject({ status: 404 })
  })

  test('the longest waiting come first, with who sent them', async () => {
    const rows = await listCorrections(editor, 'waiting', 100)
    expect(rows.map(({ createdAt }) => createdAt)).toEqual(rows.map(({ createdAt }) => createdAt).sort())
    expect(rows[0]).toMatchObject({ email: 'siti@example.org', name: 'Siti Example' })
  })

  test('a contributor learns of none, and carries none', async () => {
    const number = await given({ text: 'For editors' })
    expect(await findCorrectionFor(contributor, number)).toBe(null)
    const { id } = await propose(contributor, {
      kind: 'project',
      entryId: project.id,
      reason: '',
      typed: [],
      requestKey: uuid(),
      changes: [newSource()],
    })
    await carryCorrection(contributor, [['correction', number]], id)
    expect(await getPublicCorrection(number)).toMatchObject({ status: 'waiting' })
  })
})
