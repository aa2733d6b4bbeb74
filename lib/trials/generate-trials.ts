import 'server-only'
import { setImmediate as breathe } from 'node:timers/promises'
import type pg from 'pg'
import { connect } from '@/lib/db/connect'
import { dropShadows, inShadow, makeShadows, takeShadows } from '@/lib/db/shadow-tables'
import type { Relationship } from '@/lib/entries/entry'
import type { Change } from '@/lib/entries/proposal'
import { namesWith } from '@/lib/entries/record-search'
import { placeKey, type Row } from './collected'
import { CopyStreams } from './copy-streams'
import { finishShadows, makeVectors } from './finish-shadows'
import { type Chain, StoredTrials } from './stored-trials'
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

/** Where rows come to, one by one. */
const filled = [
  ...['Entry', 'Revision', 'Claim', 'Facet', 'Source', 'Company', 'Ownership', 'Identifier', 'CompanySector'],
  ...[
    'Agreement',
    'AgreementSector',
    'Project',
    'Participation',
    'ProjectSector',
    'ProjectAgreement',
    'Place',
  ],
  ...['ProjectPlace', 'MoneyFigure', 'Metric', 'Commitment', 'CommitmentParty', 'CommitmentProject'],
  'Development',
]
/** What is made of them by a few statements. */
const counted = ['NameWord', 'Count', 'CountChange']
const tables = [...filled, ...counted]

/** So many entries are published at one moment, as by one import. */
const together = 1000
/** So many are made before the database is heard. */
const atOnce = 50

/** Why a database must not get trial data: it has something that is not of the seed. */
export class NotForTrials extends Error {
  override name = 'NotForTrials'
}

/** Every entry of a trial world in order. */
export function* trialChanges(world: TrialWorld): Generator<Change> {
  for (const [kind, make] of Object.entries(makers)) {
    const size = world.sizes[kind as keyof typeof makers]
    for (let index = 0; index < size; index++) yield make(world, index)
  }
}

/**
 * Fills a database with trial data: the same entries for the same number of projects. Tables are filled beside those
 * that are there, which stay as they are until the new ones take their place in one transaction. The publications lie
 * between the last one that was there (else two years back) and now.
 * @param report gets the number of entries that are there, now and then
 * @returns the number of entries
 * @throws NotForTrials with nothing changed
 */
export async function generateTrials(
  url: string,
  projects: number,
  now: Date,
  report: (entries: number) => void = () => {},
): Promise<number> {
  const client = await connect(url)
  try {
    await refuseRealData(client)
    const before = await readWorld(client, projects)
    await makeShadows(client, tables)
    await makeVectors(client)
    const total = await fill(url, before, now, report)
    await finishShadows(url, tables)
    await client.query('BEGIN')
    const every = tables.map((table) => `public."${table}"`).join(', ')
    await client.query(`LOCK TABLE "Site", "Person", "Proposal", ${every} IN ACCESS EXCLUSIVE MODE`)
    await refuseRealData(client)
    await refuseChanged(client, before)
    await takeShadows(client, tables)
    await moveSite(client, before.chain)
    await client.query('COMMIT')
    return total
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    await dropShadows(client).catch(() => {})
    throw error
  } finally {
    await client.end()
  }
}

/** Makes all entries and sends their rows. @returns how many entries there are */
async function fill(
  url: string,
  { world, chain, places, since, version: _ }: Before,
  now: Date,
  report: (entries: number) => void,
): Promise<number> {
  const total = Object.values(world.sizes).reduce((sum, size) => sum + size, 0)
  const from = Math.max(since?.getTime() ?? now.getTime() - 730 * 86_400_000, 0)
  const streams = await CopyStreams.open(url, filled)
  const stored = new StoredTrials(world, chain, places, (table, row) => streams.keep(table, row))
  try {
    let done = 0
    let at = now
    for (const change of trialChanges(world)) {
      if (done % together === 0) at = new Date(from + Math.round(((now.getTime() - from) * done) / total))
      await stored.store(change, at)
      done++
      if (done % atOnce > 0) continue
      await breathe()
      await streams.ready()
      report(done)
    }
    await streams.close()
  } catch (error) {
    await streams.abandon()
    throw error
  }
  await makeKnown(url, [...stored.words])
  return total
}

async function makeKnown(url: string, words: string[]): Promise<void> {
  const client = await connect(url)
  await client.query(inShadow)
  const { rows } = await client.query<{ word: string }>('SELECT word FROM "NameWord"')
  const known = new Set(rows.map(({ word }) => word))
  const { text, values } = namesWith(words.filter((word) => !known.has(word)))
  await client.query(text.replace(/ON CONFLICT.*/s, ''), values).finally(() => client.end())
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

type Before = Awaited<ReturnType<typeof readWorld>>

async function readWorld(client: pg.Client, projects: number) {
  const ask = async <R extends pg.QueryResultRow>(sql: string) => (await client.query<R>(sql)).rows
  const relationships = await ask<Relationship>('SELECT slug, a, b FROM "Relationship" ORDER BY slug')
  if (relationships.length === 0) throw new NotForTrials('This database has no pair of countries.')
  const sectors = await ask<{ id: string }>('SELECT id FROM "Entry" WHERE kind = \'sector\' ORDER BY slug')
  const places = await ask<Row & { id: string }>('SELECT id, name, country, lat, lon FROM "Place"')
  const [site] = await ask<Chain & { version: string }>(
    'SELECT "chainHead", "chainLength", version FROM "Site"',
  )
  const [last] = await ask<{ at: Date | null }>('SELECT max("publishedAt") AS at FROM "Revision"')
  const world = worldOf(
    relationships,
    sectors.map(({ id }) => id),
    projects,
  )
  const { version = '0', ...chain } = site ?? { chainHead: '', chainLength: 0 }
  const known = new Map(places.map((place) => [placeKey(place), place.id]))
  return { world, chain, version, places: known, since: last?.at ?? null }
}

/** Somebody may have published while the trial data were made. */
async function refuseChanged(client: pg.Client, { version }: Before): Promise<void> {
  const { rows } = await client.query<{ version: string }>('SELECT version FROM "Site"')
  if (rows[0] && rows[0].version !== version)
    throw new NotForTrials('Something was published meanwhile; nothing was changed.')
}

/** What each publication moves by itself, for all of them at once. */
const moveSite = (client: pg.Client, { chainHead, chainLength }: Chain) =>
  client.query('UPDATE public."Site" SET version = version + 1, "chainHead" = $1, "chainLength" = $2', [
    chainHead,
    chainLength,
  ])
