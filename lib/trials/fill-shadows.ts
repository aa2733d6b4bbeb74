import 'server-only'
import type pg from 'pg'
import { connect } from '@/lib/db/connect'
import { beginShadow, inShadow } from '@/lib/db/shadow-tables'
import { hashAfter } from '@/lib/entries/chain'
import { namesWith } from '@/lib/entries/record-search'
import { textColumn } from './binary-rows'
import { CopyStreams } from './copy-streams'
import { type Setting, ShapeLearner } from './learn-shapes'
import { jobsOf } from './trial-jobs'
import { TrialShapes } from './trial-shapes'

/** Gets the number of entries that are made. */
export type Report = (entries: number) => void | Promise<void>

export type Chain = { chainHead: string; chainLength: number }

type Before = { chain: Chain; since: Date | null; setting: Setting }

/**
 * Makes all entries and sends their rows to the shadows of the tables; the chain goes on.
 * @param since when the last publication was that is there
 * @returns how many entries there are
 */
export async function fillShadows(
  url: string,
  { chain, since, setting }: Before,
  now: Date,
  report: Report,
): Promise<number> {
  const { sizes } = setting.world
  const total = Object.values(sizes).reduce((sum, size) => sum + size, 0)
  const from = Math.max(since?.getTime() ?? now.getTime() - 730 * 86_400_000, 0)
  const moment = (done: number) => new Date(from + Math.round(((now.getTime() - from) * done) / total))
  const client = await connect(url)
  const learner = new ShapeLearner(client, setting)
  const shapes = new TrialShapes(setting.world, learner)
  const streams = await CopyStreams.open(url, setting.tables)
  let done = 0
  try {
    for (const job of jobsOf(sizes, chain.chainLength, moment)) {
      const rows = await shapes.make(job, (text) => linked(chain, text))
      for (const [table, some] of rows) streams.send(table, some)
      await streams.ready()
      done += job.to - job.from
      await report(done)
    }
    streams.send('Place', Buffer.concat(learner.places))
    await streams.close()
    await makeKnown(client, learner.words)
    return total
  } catch (error) {
    await streams.abandon()
    throw error
  } finally {
    await client.end()
  }
}

/** The chain goes one link further. @returns the hashes as the last columns of a revision */
function linked(chain: Chain, text: Uint8Array): Uint8Array {
  const previousHash = chain.chainHead
  chain.chainHead = hashAfter(previousHash, text)
  chain.chainLength++
  return Buffer.concat([textColumn(previousHash), textColumn(chain.chainHead)])
}

async function makeKnown(client: pg.Client, words: ReadonlySet<string>): Promise<void> {
  await client.query(inShadow)
  await beginShadow(client, 'NameWord')
  const { rows } = await client.query<{ word: string }>('SELECT word FROM "NameWord"')
  const known = new Set(rows.map(({ word }) => word))
  const { text, values } = namesWith([...words].filter((word) => !known.has(word)))
  await client.query(text.replace(/ON CONFLICT.*/s, ''), values)
  await client.query('COMMIT')
}
