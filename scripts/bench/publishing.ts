import type pg from 'pg'
import { v7 as uuid } from 'uuid'
import { hashToken, newToken } from '@/lib/auth/tokens'
import { trialId } from '@/lib/trials/trial-id'
import type { Ask } from './load'

/** Whether publications may be written: what is published stays for ever. */
export async function isForTrials(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query('SELECT FROM "Entry" WHERE id = $1', [trialId('source', 0)])
  return rowCount === 1
}

/** Somebody who may publish, signed in for an hour. @returns the cookie, and ends the account again */
export async function signInEditor(client: pg.Client): Promise<{ cookie: string; end: () => Promise<void> }> {
  const [id, token] = [uuid(), newToken()]
  await client.query(
    `INSERT INTO "Person" (id, name, email, role) VALUES ($1::uuid, 'Benchmark', $1 || '@example.org', 'editor')`,
    [id],
  )
  await client.query(
    `INSERT INTO "Session" ("idHash", "personId", epoch, "expiresAt") VALUES ($1, $2, 0, now() + interval '1 hour')`,
    [hashToken(token), id],
  )
  const end = async () => {
    await client.query('DELETE FROM "Session" WHERE "personId" = $1', [id])
    await client.query('UPDATE "Person" SET "disabledAt" = now() WHERE id = $1', [id])
  }
  return { cookie: `entente-session=${token}`, end }
}

const form = '/desk/new/source'

/** What the form of a new source carries without showing it. */
async function readHidden(url: string, cookie: string): Promise<[string, string][]> {
  const page = await fetch(`${url}${form}`, { headers: { cookie }, redirect: 'manual' })
  if (page.status !== 200) throw new Error(`${form} answers ${page.status}`)
  const tags = (await page.text()).match(/<input type="hidden"[^>]*>/g) ?? []
  const part = (tag: string, name: string) => new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  return tags
    .filter((tag) => part(tag, 'name').startsWith('$ACTION'))
    .map((tag) => [part(tag, 'name'), part(tag, 'value').replaceAll('&quot;', '"')])
}

/** Every request sends the form of a source that was not there, as a browser without JavaScript does, and publishes it. */
export async function publications(url: string, cookie: string): Promise<() => Ask> {
  const hidden = await readHidden(url, cookie)
  const boundary = 'entente-bench'
  const part = ([name, value]: readonly [string, string]) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const headers = { cookie, origin: url, 'content-type': `multipart/form-data; boundary=${boundary}` }
  return () => {
    const key = uuid()
    const typed = {
      requestKey: key,
      intent: 'publish',
      formLanguage: 'en',
      title: `Report ${key}`,
      url: `https://example.org/${key}`,
      publisher: 'The Example',
      language: 'en',
      tier: 'independent_media',
      publishedOn: '17 April 2025',
      reason: 'Trial data',
    }
    const body = `${[...hidden, ...Object.entries(typed)].map(part).join('')}--${boundary}--\r\n`
    return { path: form, method: 'POST', headers, body }
  }
}
