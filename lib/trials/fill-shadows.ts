import 'server-only'
import { connect } from '@/lib/db/connect'
import { inShadow } from '@/lib/db/shadow-tables'
import { hashAfter } from '@/lib/entries/chain'
import { namesWith } from '@/lib/entries/record-search'
import { CopyStreams } from './copy-streams'
import { type Batch, jobsOf, type Setting } from './trial-batch'
import { madeBatches } from './trial-workers'
import type { TrialWorld } from './trial-world'

/** Gets the number of entries that are made. */
export type Report = (entries: number) => void | Promise<void>

export type Chain = { chainHead: string; chainLength: number }

type Before = { world: TrialWorld; chain: Chain; since: Date | null; setting: Setting }

/**
 * Makes all entries and sends their rows to the shadows of the tables; the chain goes on.
 * @param since when the last publication was that is there
 * @returns how many entries there are
 */
export async function fillShadows(
  url: string,
  { world, chain, since, setting }: Before,
  now: Date,
  report: Report,
): Promise<number> {
  const total = Object.values(world.sizes).reduce((sum, size) => sum + size, 0)
  const from = Math.max(since?.getTime() ?? now.getTime() - 730 * 86_400_000, 0)
  const moment = (done: number) => new Date(from + Math.round(((now.getTime() - from) * done) / total))
  const streams = await CopyStreams.open(url, columnsSent(setting.tables))
  const [places, words] = [new Set<string>(), new Set<string>()]
  const jobs = jobsOf(world.sizes, chain.chainLength, moment)
  let done = 0
  try {
    for await (const batch of madeBatches(setting, jobs)) {
      for (const [id, line] of batch.places) if (!places.has(id)) streams.send('Place', line)
      for (const [id] of batch.places) places.add(id)
      for (const word of batch.words) words.add(word)
      for (const [table, lines] of batch.lines) streams.send(table, lines)
      streams.send('Revision', batch.revisions.map((one) => chained(chain, one)).join(''))
      await streams.ready()
      done += batch.revisions.length
      await report(done)
    }
    await streams.close()
  } catch (error) {
    await streams.abandon()
    throw error
  }
  await makeKnown(url, [...words])
  return total
}

/** The hashes end the line of a revision. */
const columnsSent = (tables: Setting['tables']) => {
  const hashes = ['previousHash', 'hash'].map((name) => ({ name, type: 'text' }))
  return new Map([...tables, ['Revision', [...(tables.get('Revision') ?? []), ...hashes]]])
}

/** The chain goes one link further. @returns the whole line of the revision */
function chained(chain: Chain, { line, text }: Batch['revisions'][number]): string {
  const hash = hashAfter(chain.chainHead, text)
  const whole = `${line}\t${chain.chainHead}\t${hash}\n`
  chain.chainHead = hash
  chain.chainLength++
  return whole
}

async function makeKnown(url: string, words: string[]): Promise<void> {
  const client = await connect(url)
  await client.query(inShadow)
  const { rows } = await client.query<{ word: string }>('SELECT word FROM "NameWord"')
  const known = new Set(rows.map(({ word }) => word))
  const { text, values } = namesWith(words.filter((word) => !known.has(word)))
  await client.query(text.replace(/ON CONFLICT.*/s, ''), values).finally(() => client.end())
}
