import 'server-only'
import type pg from 'pg'
import { bareTables } from '@/lib/db/bare-tables'
import { countingAnew } from '@/lib/entries/counts'
import type { Relationship } from '@/lib/entries/entry'
import type { Change } from '@/lib/entries/proposal'
import { publishChanges } from '@/lib/entries/publish-changes'
import { house } from '@/lib/publishers'
import { BulkWriter } from './bulk-writer'
import { Collected, placeKey, type Row } from './collected'
import { trialAgreement } from './trial-agreement'
import { trialCommitment } from './trial-commitment'
import { trialCompany } from './trial-company'
import { trialDevelopment } from './trial-development'
import { trialId } from './trial-id'
import { trialProject } from './trial-project'
import { trialSource } from './trial-source'
import { type TrialWorld, worldOf } from './trial-world'

/** The kinds in the order in which they refer to each other. */
const makers = {
  source: trialSource,
  company: trialCompany,
  agreement: trialAgreement,
  project: trialProject,
  commitment: trialCommitment,
  development: trialDevelopment,
} as const

/** So many entries are published and sent together. */
const batchSize = 1000

const publication = {
  id: '',
  authorId: null,
  publisherId: null,
  reason: 'Trial data',
  quotes: 'may-lack',
} as const

/** Why a database must not get trial data: it has something that is not of the seed. */
export class NotForTrials extends Error {
  override name = 'NotForTrials'
}

/** Every entry of a trial world in order, in batches of a bounded size. */
export function* trialBatches(world: TrialWorld): Generator<Change[]> {
  for (const [kind, make] of Object.entries(makers)) {
    const size = world.sizes[kind as keyof typeof makers]
    for (let from = 0; from < size; from += batchSize)
      yield Array.from({ length: Math.min(batchSize, size - from) }, (_, n) => make(world, from + n))
  }
}

/** Publishes changes into memory. @returns the rows of all tables that this writes */
export async function collect(collected: Collected, changes: Change[]): Promise<Map<string, Row[]>> {
  collected.rows = new Map()
  await publishChanges(collected.asTx(), house, changes, publication)
  return collected.rows
}

/**
 * Fills a database with trial data: the same entries for the same number of projects. One transaction, in which the
 * tables are bare. The publications lie between the last one that was there (else two years back) and now.
 * @param report gets the number of projects that are there, now and then
 * @throws NotForTrials with nothing changed
 */
export async function generateTrials(
  client: pg.Client,
  projects: number,
  now: Date,
  report: (entries: number) => void = () => {},
): Promise<number> {
  await client.query('BEGIN')
  try {
    await client.query('SELECT FROM "Site" WHERE id = 1 FOR UPDATE')
    await refuseRealData(client)
    const { world, collected, since } = await readWorld(client, projects)
    const total = Object.values(world.sizes).reduce((sum, size) => sum + size, 0)
    const putBack = await bareTables(client)
    const writer = await BulkWriter.open(client)
    const from = Math.max(since?.getTime() ?? now.getTime() - 730 * 86_400_000, 0)
    let done = 0
    let writing = Promise.resolve()
    for (const changes of trialBatches(world)) {
      collected.at = new Date(from + Math.round(((now.getTime() - from) * done) / total))
      const rows = await collect(collected, changes)
      await writing // the one before, which the database took in meanwhile
      writing = writer.write(rows)
      writing.catch(() => {}) // told by the next wait
      done += changes.length
      report(done)
    }
    await writing
    await writer.close()
    await finish(client, collected)
    await putBack()
    await client.query('COMMIT')
    await client.query('ANALYZE')
    return total
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  }
}

/** Revisions are never deleted: who gets trial data among real ones keeps them for ever. */
async function refuseRealData(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ person: boolean; work: boolean; trials: boolean }>(
    `SELECT EXISTS (SELECT FROM "Person") AS person,
       EXISTS (SELECT FROM "Proposal" WHERE "requestKey" NOT LIKE 'seed:%') AS work,
       EXISTS (SELECT FROM "Revision" WHERE "entryId" = $1) AS trials`,
    [trialId('source', 0)],
  )
  const { person, work, trials } = rows[0] ?? {}
  const why = trials
    ? 'has trial data already'
    : person
      ? 'has people'
      : work
        ? 'has entries of its own'
        : null
  if (why)
    throw new NotForTrials(
      `This database ${why}. Trial data cannot be taken out again: give an empty directory with ENTENTE_DATA, or an empty database with DATABASE_URL.`,
    )
}

async function readWorld(client: pg.Client, projects: number) {
  const ask = async <R extends pg.QueryResultRow>(sql: string) => (await client.query<R>(sql)).rows
  const relationships = await ask<Relationship>('SELECT slug, a, b FROM "Relationship" ORDER BY slug')
  if (relationships.length === 0) throw new NotForTrials('This database has no pair of countries.')
  const sectors = await ask<{ id: string }>('SELECT id FROM "Entry" WHERE kind = \'sector\' ORDER BY slug')
  const places = await ask<Row & { id: string }>('SELECT id, name, country, lat, lon FROM "Place"')
  const [site] = await ask<{ chainHead: string; chainLength: number }>(
    'SELECT "chainHead", "chainLength" FROM "Site"',
  )
  const [last] = await ask<{ at: Date | null }>('SELECT max("publishedAt") AS at FROM "Revision"')
  const world = worldOf(
    relationships,
    sectors.map(({ id }) => id),
    projects,
  )
  const known = new Map(places.map((place) => [placeKey(place), place.id]))
  const chain = site ?? { chainHead: '', chainLength: 0 }
  return { world, collected: new Collected(world, chain, known), since: last?.at ?? null }
}

/** What each publication moves by itself, for all of them at once. */
async function finish(client: pg.Client, { chain }: Collected): Promise<void> {
  for (const { text, values } of countingAnew) await client.query(text, values)
  await client.query('UPDATE "Site" SET version = version + 1, "chainHead" = $1, "chainLength" = $2', [
    chain.chainHead,
    chain.chainLength,
  ])
}
