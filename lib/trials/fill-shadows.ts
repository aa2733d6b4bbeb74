import 'server-only'
import type pg from 'pg'
import { connect } from '@/lib/db/connect'
import { inShadow } from '@/lib/db/shadow-tables'
import { hashAfter } from '@/lib/entries/chain'
import { namesWith } from '@/lib/entries/record-search'
import { CopyStreams } from './copy-streams'
import { jobsOf } from './trial-jobs'
import { type Setting, TrialShapes } from './trial-shapes'

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
  const streams = await CopyStreams.open(url, columnsSent(setting.tables))
  const shapes = new TrialShapes(client, setting)
  let done = 0
  try {
    for (const job of jobsOf(sizes, chain.chainLength, moment)) {
      const lines = await shapes.make(job, (text) => linked(chain, text))
      for (const [table, some] of lines) streams.send(table, some)
      await streams.ready()
      done += job.to - job.from
      await report(done)
    }
    streams.send('Place', [...shapes.places.values()].join(''))
    await streams.close()
    await makeKnown(client, shapes.words)
    return total
  } catch (error) {
    await streams.abandon()
    throw error
  } finally {
    await client.end()
  }
}

/** The hashes end the line of a revision. */
const columnsSent = (tables: Setting['tables']) => {
  const hashes = ['previousHash', 'hash'].map((name) => ({ name, type: 'text' }))
  return new Map([...tables, ['Revision', [...(tables.get('Revision') ?? []), ...hashes]]])
}

/** The chain goes one link further. @returns the hashes that end the line of a revision */
function linked(chain: Chain, text: Uint8Array): string {
  const before = chain.chainHead
  chain.chainHead = hashAfter(before, text)
  chain.chainLength++
  return `\t${before}\t${chain.chainHead}\n`
}

async function makeKnown(client: pg.Client, words: ReadonlySet<string>): Promise<void> {
  await client.query(inShadow)
  const { rows } = await client.query<{ word: string }>('SELECT word FROM "NameWord"')
  const known = new Set(rows.map(({ word }) => word))
  const { text, values } = namesWith([...words].filter((word) => !known.has(word)))
  await client.query(text.replace(/ON CONFLICT.*/s, ''), values)
}
