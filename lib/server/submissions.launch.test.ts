import { v7 as uuid } from 'uuid'
import { expect, test } from 'vitest'
import { hashToken } from '@/lib/auth/tokens'
import { ask, dataDirectory, launch, postmaster, ready } from '@/lib/testing/launch'

const count = 50
const token = 'f'.repeat(43)

/** Somebody who is signed in. @returns the person's id */
async function givenContributor(data: string): Promise<string> {
  const id = uuid()
  await ask(
    data,
    `INSERT INTO "Person" (id, name, email, role) VALUES ($1, 'Ana', 'ana@example.org', 'contributor')`,
    [id],
  )
  await ask(
    data,
    `INSERT INTO "Session" ("idHash", "personId", epoch, "expiresAt") VALUES ($1, $2, 0, now() + interval '1 day')`,
    [hashToken(token), id],
  )
  return id
}

const cookie = `entente-session=${token}`

/** The names and values that the form of a new source carries without showing them. */
async function openForm(url: string): Promise<[string, string][]> {
  const page = await fetch(`${url}/desk/new/source`, { headers: { cookie }, redirect: 'manual' })
  expect(page.status).toBe(200)
  const html = await page.text()
  const inputs = [...html.matchAll(/<input type="hidden"[^>]*>/g)].map(([tag]) => tag)
  const part = (tag: string, name: string) => new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  return inputs
    .filter((tag) => part(tag, 'name').startsWith('$ACTION'))
    .map((tag) => [part(tag, 'name'), part(tag, 'value').replaceAll('&quot;', '"')])
}

/** Sends the form of one source. @returns the id of the proposal when it was acknowledged, else null */
async function submit(
  url: string,
  action: [string, string][],
  key: string,
  n: number,
): Promise<string | null> {
  const form = new FormData()
  const typed = {
    requestKey: key,
    intent: 'review',
    formLanguage: 'en',
    title: `Report ${n}`,
    url: `https://example.org/killed/${n}`,
    publisher: 'The Example',
    language: 'en',
    tier: 'independent_media',
  }
  for (const [name, value] of [...action, ...Object.entries(typed)]) form.append(name, value)
  try {
    const response = await fetch(`${url}/desk/new/source`, {
      method: 'POST',
      body: form,
      headers: { cookie, origin: url },
      redirect: 'manual',
    })
    return /\/desk\/proposals\/([\w-]{36})$/.exec(response.headers.get('location') ?? '')?.[1] ?? null
  } catch {
    return null
  }
}

test('kill -9 during fifty submissions loses none that was acknowledged, and none is there twice', {
  timeout: 120_000,
}, async () => {
  const data = dataDirectory()
  const first = launch({ ENTENTE_DATA: data })
  const url = await ready(first)
  const author = await givenContributor(data)
  const keys = Array.from({ length: count }, () => uuid())
  const action = await openForm(url)
  expect(action.length).toBeGreaterThan(0)

  const acknowledged = new Map<string, string>()
  await Promise.all(
    keys.map(async (key, n) => {
      const id = await submit(url, action, key, n)
      if (id) acknowledged.set(key, id)
      if (acknowledged.size === 10) {
        first.process.kill('SIGKILL')
        process.kill(Number(postmaster(data)[0]), 'SIGKILL')
      }
    }),
  )
  expect(acknowledged.size).toBeGreaterThanOrEqual(10)
  expect(acknowledged.size).toBeLessThan(count)
  await first.exited

  const again = await ready(launch({ ENTENTE_DATA: data }))
  const stored = async () => {
    const { rows } = await ask(
      data,
      `SELECT p.id, p."requestKey" AS key, p.state::text, jsonb_array_length(p.changes) AS changes,
         count(m.id)::int AS steps
       FROM "Proposal" p LEFT JOIN "ProposalMessage" m ON m."proposalId" = p.id
       WHERE p."authorId" = $1 GROUP BY p.id`,
      [author],
    )
    return rows as { id: string; key: string; state: string; changes: number; steps: number }[]
  }
  const survived = await stored()
  const found = new Map(survived.map(({ key, id }) => [key, id]))
  expect(found.size).toBe(survived.length)
  expect([...acknowledged].filter(([key, id]) => found.get(key) !== id)).toEqual([])
  expect(
    survived.filter(({ state, changes, steps }) => state !== 'proposed' || changes !== 1 || steps !== 1),
  ).toEqual([])

  // Whoever saw no answer sends the same form again.
  const ids = await Promise.all(keys.map(async (key, n) => submit(again, await openForm(again), key, n)))
  const all = await stored()
  expect(all).toHaveLength(count)
  expect(new Set(ids)).toEqual(new Set(all.map(({ id }) => id)))
  expect(
    [...acknowledged].filter(([key, id]) => !all.some((one) => one.key === key && one.id === id)),
  ).toEqual([])
})
