import type pg from 'pg'
import { type DueLink, keepSighting, listDue } from './link-records'
import { nextState } from './link-state'
import { type Looking, lookAt, type Sighting } from './look-at'

/** Only a network that works can tell that others do not answer. */
const needsNetwork: readonly string[] = ['notFound', 'refused', 'timeout', 'tls', 'noAnswer']

/**
 * Looks at the next few addresses, one after another, and keeps what was seen. Where nothing at all answered, nothing
 * is held against anybody: the network was ours. What is looked at when `signal` ends it is not kept.
 * @returns how many looks were kept
 */
export async function checkLinks(
  client: Pick<pg.ClientBase, 'query'>,
  looking: Looking,
  limit: number,
): Promise<number> {
  const silent: { link: DueLink; sighting: Sighting; at: Date }[] = []
  let kept = 0
  let answered = false
  const keep = async (link: DueLink, sighting: Sighting, at: Date) => {
    await keepSighting(client, link, nextState(link.before, sighting, at))
    kept += 1
  }
  for (const link of await listDue(client, limit)) {
    const sighting = await lookAt(link.url, looking)
    const at = new Date()
    if (sighting.status !== null) answered = true
    if (sighting.error === 'offline') continue
    if (sighting.error && needsNetwork.includes(sighting.error)) silent.push({ link, sighting, at })
    else await keep(link, sighting, at)
  }
  if (answered) for (const { link, sighting, at } of silent) await keep(link, sighting, at)
  return kept
}
