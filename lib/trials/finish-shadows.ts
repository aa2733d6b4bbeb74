import 'server-only'
import type pg from 'pg'
import { connect } from '@/lib/db/connect'
import type { Prisma } from '@/lib/db/generated/client'
import { type Build, inShadow, readBuilds, shadow } from '@/lib/db/shadow-tables'
import { countingAnew } from '@/lib/entries/counts'

/** As many as work at once, each in memory of its own. */
const sessions = 2

/** The sessions fill the cores: none needs helpers of its own. */
const settings = [
  inShadow,
  'SET synchronous_commit = off',
  `SET maintenance_work_mem = '512MB'`,
  `SET work_mem = '128MB'`,
  'SET max_parallel_maintenance_workers = 0',
  'SET max_parallel_workers_per_gather = 0',
].join('; ')

/** Statements one after another; jobs run side by side. */
type Job = readonly (string | Prisma.Sql)[]

/** Makes filled shadows like the tables that they are of: counts, indexes, keys, checked references, triggers. */
export async function finishShadows(url: string, tables: readonly string[]): Promise<void> {
  const clients = await Promise.all(Array.from({ length: sessions }, () => connect(url)))
  try {
    await Promise.all(clients.map((client) => client.query(settings)))
    const builds = await readAll(url, tables)
    await sideBySide(clients, [...countings(builds), ...indexings(builds)])
    await inTurn(
      clients,
      builds.map(({ keys, references }) => [...keys, ...references]),
    )
    await sideBySide(
      clients,
      builds.map(({ table, checks }) => [...checks, `ANALYZE ${shadow}."${table}"`]),
    )
    await inTurn(
      clients,
      builds.map(({ triggers }) => triggers),
    )
  } finally {
    await Promise.all(clients.map((client) => client.end()))
  }
}

async function readAll(url: string, tables: readonly string[]): Promise<Build[]> {
  const client = await connect(url)
  try {
    await client.query('BEGIN READ ONLY')
    return await readBuilds(client, tables)
  } finally {
    await client.end()
  }
}

const isCounted = ({ table }: Build) => table === 'Count' || table === 'CountChange'

/** Counts are made before their indexes. */
const countings = (builds: readonly Build[]): Job[] =>
  builds
    .filter(isCounted)
    .map(({ table, indexes }) => [
      ...countingAnew.filter(({ text }) => text.includes(`"${table}"`)),
      ...indexes,
    ])

/** The indexes that take longest come first, so that nobody waits for one of them at the end. */
function indexings(builds: readonly Build[]): Job[] {
  const indexes = builds.filter((build) => !isCounted(build)).flatMap((build) => build.indexes)
  const isLong = (index: string) => Number(index.includes('USING gin'))
  return indexes.sort((a, b) => isLong(b) - isLong(a)).map((index) => [index])
}

async function sideBySide(clients: readonly pg.Client[], jobs: readonly Job[]): Promise<void> {
  const left = [...jobs]
  const work = async (client: pg.Client) => {
    for (let job = left.shift(); job; job = left.shift())
      for (const one of job)
        await (typeof one === 'string' ? client.query(one) : client.query(one.text, [...one.values]))
  }
  await Promise.all(clients.map(work))
}

/** One after another: what takes a moment, and tables that others refer to. */
const inTurn = (clients: readonly pg.Client[], jobs: readonly Job[]) => sideBySide(clients.slice(0, 1), jobs)
