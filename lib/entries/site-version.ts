import 'server-only'
import { LRUCache } from 'lru-cache'
import { ask } from '@/lib/db/ask'
import { sharing } from '@/lib/db/sharing'
import { versionRead } from '@/lib/db/version-read'
import { dayOf } from '@/lib/fields/partial-date'

const answers = new LRUCache<string, { answer: Promise<unknown> }>({
  max: 1000,
})

/** Raised by every publication, on whichever instance it happens. The parts of a page share the question. */
export const readSiteVersion: () => Promise<bigint> = sharing(async () => {
  const [site] = await ask<{ version: bigint }[]>`SELECT version FROM "Site" WHERE id = 1`
  if (!site) throw new Error('the database has its one row of the site')
  return site.version
})

/**
 * Asks a question about what is public, or gives the answer that is still right: nothing was published since, and
 * it is the same day in UTC. Right with several instances on one database. What a question asks in turn is as old as it.
 * @param key names the question and everything it depends on
 */
export async function cached<T>(key: string, ask: () => Promise<T>): Promise<T> {
  const version = versionRead.getStore() ?? `${await readSiteVersion()} ${dayOf(new Date())}`
  const current = `${version} ${key}`
  const known = answers.get(current)
  if (known) return known.answer as Promise<T>
  const answer = versionRead.run(version, ask)
  answers.set(current, { answer })
  answer.catch(() => answers.delete(current))
  return answer
}
