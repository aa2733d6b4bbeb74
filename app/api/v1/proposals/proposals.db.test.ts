import { beforeAll, beforeEach, expect, test } from 'vitest'
import { makeToken } from '@/lib/auth/api-tokens'
import { disablePerson } from '@/lib/auth/people'
import type { Contributor, Editor } from '@/lib/auth/person'
import { makePerson, testPassword } from '@/lib/auth/testing'
import { db } from '@/lib/db/client'
import { reject } from '@/lib/entries/proposals'
import { publish } from '@/lib/publishers'
import { givenProject } from '@/lib/testing/given'
import { allSchemas } from '../document'
import { largestBodyBytes } from '../json-body'
import { readWords } from '../words'
import { GET as getProposal } from './[id]/route'
import { GET, OPTIONS, POST } from './route'

let contributor: Contributor
let editor: Editor
let token: string
let slug: string

const tokenOf = async (person: Contributor, scope = 'propose') => {
  const made = await makeToken(person, { name: 'test', scopes: [scope], days: 7, password: testPassword })
  return made.outcome === 'made' ? made.token : ''
}

beforeAll(async () => {
  contributor = await makePerson('contributor')
  editor = await makePerson('editor')
  slug = (await givenProject({ name: { en: 'Bridge for programs' } })).slug
})
beforeEach(async () => {
  await db.rateLimit.deleteMany()
  await db.apiToken.deleteMany()
  token = await tokenOf(contributor)
})

const change = (stage = 'completed') => ({
  kind: 'project',
  entry: slug,
  baseRevision: 1,
  values: { stage },
  claims: [
    {
      field: 'stage',
      quote: { exact: 'is finished' },
      source: {
        url: 'https://example.org/finished',
        title: 'Done',
        publisher: 'The Example',
        language: 'en',
        tier: 'official',
      },
    },
  ],
  reason: 'Finished',
})

let lastKey = 0
const key = () => `test-${++lastKey}`
const address = 'http://api.test/api/v1/proposals'
const none = { params: Promise.resolve({}) }

/** Headers that are null are not sent. */
function send(body: unknown, headers: Record<string, string | null> = {}) {
  const usual = {
    host: 'api.test',
    authorization: `Bearer ${token}`,
    'idempotency-key': key(),
    'content-type': 'application/json',
  }
  const sent = Object.entries({ ...usual, ...headers }).filter(
    (pair): pair is [string, string] => pair[1] !== null,
  )
  const text = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body)
  return POST(new Request(address, { method: 'POST', headers: sent, body: text as BodyInit }), none)
}

const follow = (id: string, by = token) =>
  getProposal(
    new Request(`${address}/${id}`, { headers: { host: 'api.test', authorization: `Bearer ${by}` } }),
    {
      params: Promise.resolve({ id }),
    },
  )

type Problem = { status: number; detail: string; errors?: { pointer: string; detail: string }[] }
async function problem(response: Response): Promise<Problem> {
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
  const body = (await response.json()) as Problem
  expect(body.status).toBe(response.status)
  return body
}

test('a proposal is made once, waits, and what became of it can be followed', async () => {
  const under = { 'idempotency-key': key() }
  const created = await send(change(), under)
  expect(created.status).toBe(201)
  const { proposal: schema } = allSchemas(await readWords())
  const made = schema.parse(await created.json()) as { id: string; url: string }
  expect(made).toMatchObject({ state: 'proposed', decidedAt: null, published: [] })
  expect(made.url).toBe(`http://api.test/desk/proposals/${made.id}`)
  expect(created.headers.get('location')).toBe(`${address}/${made.id}`)
  expect(created.headers.get('cache-control')).toBe('no-store')

  const again = await send(change(), under)
  expect([again.status, ((await again.json()) as { id: string }).id]).toEqual([200, made.id])
  expect(await publish(made.id, editor)).toMatchObject({ ok: true })
  const followed = schema.parse(await (await follow(made.id)).json())
  expect(followed).toMatchObject({
    state: 'published',
    published: [{ kind: 'source' }, { kind: 'project', slug, url: `http://api.test/projects/${slug}` }],
  })
  const after = await send(change(), under)
  expect([after.status, ((await after.json()) as { state: string }).state]).toEqual([200, 'published'])
  await expect(send(change('operating'), under).then(problem)).resolves.toMatchObject({ status: 409 })
})

test('while it is open, another document under the key takes its place; decided, it is a conflict', async () => {
  const fresh = await givenProject({ name: { en: 'Bridge sent twice' } })
  const body = (stage: string) => ({ ...change(stage), entry: fresh.slug })
  const under = { 'idempotency-key': key() }
  const { id } = (await (await send(body('completed'), under)).json()) as { id: string }
  const replaced = await send(body('operating'), under)
  expect([replaced.status, ((await replaced.json()) as { id: string }).id]).toEqual([200, id])
  const kept = await db.proposal.findUniqueOrThrow({ where: { id } })
  expect(JSON.stringify(kept.changes)).toContain('"stage":"operating"')
  await reject(editor, id, 'no')
  expect(await problem(await send(body('completed'), under))).toMatchObject({ status: 409 })
})

test('two at the same moment under one key make one', async () => {
  const fresh = await givenProject({ name: { en: 'Bridge of one moment' } })
  const under = { 'idempotency-key': key() }
  const body = { ...change(), entry: fresh.slug }
  const answers = await Promise.all([0, 1, 2, 3].map(() => send(body, under)))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201])
  const ids = await Promise.all(answers.map(async (one) => ((await one.json()) as { id: string }).id))
  expect(new Set(ids).size).toBe(1)
})

test('what is wrong comes with pointers into the document and the words of the form, and nothing is kept', async () => {
  const before = await db.proposal.count()
  const { status, errors } = await problem(
    await send({ ...change('finished'), values: { stage: 'finished', 'a/b': 1 }, publish: true }),
  )
  expect(status).toBe(422)
  expect(errors).toEqual([{ pointer: '#/publish', detail: 'There is no such field.' }])
  const second = await problem(await send({ ...change(), values: { stage: 'finished', 'a/b': 1 } }))
  expect(second.errors).toEqual([
    { pointer: '#/values/a~1b', detail: 'There is no such field.' },
    { pointer: '#/values/stage', detail: 'Choose one from the list.' },
  ])
  expect(await db.proposal.count()).toBe(before)
})

test('without a token that holds and allows it, nothing is taken, and the answer says what is asked for', async () => {
  const challenge = async (response: Response) => [
    (await problem(response)).status,
    response.headers.get('www-authenticate'),
  ]
  expect(await challenge(await send(change(), { authorization: null }))).toEqual([
    401,
    'Bearer realm="Entente"',
  ])
  expect(await challenge(await send(change(), { authorization: 'Basic eDp5' }))).toEqual([
    401,
    'Bearer realm="Entente"',
  ])
  for (const wrong of ['entente_x', `entente_${'x'.repeat(43)}`, token.slice(0, -1)])
    expect(await challenge(await send(change(), { authorization: `Bearer ${wrong}` }))).toEqual([
      401,
      'Bearer realm="Entente", error="invalid_token"',
    ])
  const following = await tokenOf(contributor, 'follow')
  expect(await challenge(await send(change(), { authorization: `Bearer ${following}` }))).toEqual([
    403,
    'Bearer realm="Entente", error="insufficient_scope", scope="propose"',
  ])
  const gone = await makePerson('contributor')
  const theirs = await tokenOf(gone)
  await disablePerson(null, gone.id)
  expect((await send(change(), { authorization: `Bearer ${theirs}` })).status).toBe(401)
})

test('another person’s proposal is not there; a token that only follows sees its own', async () => {
  const fresh = await givenProject({ name: { en: 'Bridge of one person' } })
  const { id } = (await (await send({ ...change(), entry: fresh.slug })).json()) as { id: string }
  const stranger = await tokenOf(await makePerson('contributor'))
  expect((await problem(await follow(id, stranger))).status).toBe(404)
  expect((await problem(await follow('nonsense'))).status).toBe(404)
  expect((await follow(id, await tokenOf(contributor, 'follow'))).status).toBe(200)
})

test('what cannot be read is refused by its sort', async () => {
  const status = async (...given: Parameters<typeof send>) => (await problem(await send(...given))).status
  expect(await status(change(), { 'content-type': 'text/plain' })).toBe(415)
  expect(await status(change(), { 'idempotency-key': null })).toBe(400)
  expect(await status(change(), { 'idempotency-key': 'x'.repeat(201) })).toBe(400)
  expect(await status('{"kind": ')).toBe(400)
  expect(await status(new Uint8Array([0x22, 0xff, 0x22]))).toBe(400)
  expect(await status('['.repeat(100_000) + ']'.repeat(100_000))).toBe(400)
  expect(await status(' '.repeat(largestBodyBytes + 1))).toBe(413)
  expect(await status('[]')).toBe(422)
  const halves = { ...change(), reason: 'half \ud800 and zero \0' }
  const fresh = await givenProject({ name: { en: 'Bridge of odd letters' } })
  expect((await send({ ...halves, entry: fresh.slug })).status).toBe(201)
})

test('too many are told when to come back: tokens that are none by address, proposals by person', async () => {
  const wrong = { authorization: 'Bearer entente_x', 'x-forwarded-for': '203.0.113.77' }
  let answer = await send({}, wrong)
  for (let n = 0; n < 30; n++) answer = await send({}, wrong)
  expect((await problem(answer)).status).toBe(429)
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(600)
  expect((await send({})).status).toBe(422)
  for (let n = 0; n < 60; n++) answer = await send({})
  expect(answer.status).toBe(429)
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(3000)
})

test('the address takes POST alone, also from pages of other sites', async () => {
  const refused = await GET()
  expect(await problem(refused)).toMatchObject({
    status: 405,
    detail: 'Here only POST, OPTIONS are possible.',
  })
  expect(refused.headers.get('allow')).toBe('POST, OPTIONS')
  expect((await OPTIONS()).headers.get('access-control-allow-headers')).toContain('Idempotency-Key')
})

test('no secret of a request is kept with its proposal', async () => {
  const fresh = await givenProject({ name: { en: 'Bridge without secrets' } })
  const { id } = (await (await send({ ...change(), entry: fresh.slug })).json()) as { id: string }
  expect(JSON.stringify(await db.proposal.findUniqueOrThrow({ where: { id } }))).not.toContain(token.slice(8))
})
