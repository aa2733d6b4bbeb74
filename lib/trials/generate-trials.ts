import 'server-only'
import type pg from 'pg'
import { connect } from '@/lib/db/connect'
import { dropShadows, inShadow, makeShadows, takeShadows } from '@/lib/db/shadow-tables'
import { hashAfter } from '@/lib/entries/chain'
import type { Relationship } from '@/lib/entries/entry'
import type { Change } from '@/lib/entries/proposal'
import { namesWith } from '@/lib/entries/record-search'
import { placeKey, type Row } from './collected'
import { CopyStreams } from './copy-streams'
import { finishShadows, makeVectors } from './finish-shadows'
import { type Batch, type Job, makers, type Setting } from './trial-batch'
import { trialId } from './trial-id'
import { madeBatches } from './trial-workers'
import { type TrialSizes, type TrialWorld, worldOf } from './trial-world'

/** Gets the number of entries that are made. */
type Report = (entries: number) => void | Promise<void>

type Chain = { chainHead: string; chainLength: number }

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

/** So many entries are made together, and published at one moment, as by one import. */
const together = 250

/** Why a database must not get trial data: it has something that is not of the seed. */
export class NotForTrials extends Error {
  override name = 'NotForTrials'
}

/** Every entry of a trial world in order. */
export function* trialChanges(world: TrialWorld): Generator<Change> {
  for (const { kind, from, to } of jobsOf(world.sizes, 0, () => new Date(0)))
    for (let index = from; index < to; index++) yield makers[kind](world, index)
}

/** @param position of the last link of the chain @param moment of what so many entries come before */
function* jobsOf(sizes: TrialSizes, position: number, moment: (done: number) => Date): Generator<Job> {
  let done = 0
  for (const kind of Object.keys(makers) as (keyof typeof makers)[]) {
    for (let from = 0; from < sizes[kind]; from += together) {
      const to = Math.min(from + together, sizes[kind])
      yield { kind, from, to, position: position + done + 1, at: moment(done) }
      done += to - from
    }
  }
}

/**
 * Fills a database with trial data: the same entries for the same number of projects. Tables are filled beside those
 * that are there, which stay as they are until the new ones take their place in one transaction. The publications lie
 * between the last one that was there (else two years back) and now.
 * @param report gets the number of entries that are made, now and then, and is waited for
 * @returns the number of entries
 * @throws NotForTrials with nothing changed
 */
export async function generateTrials(
  url: string,
  projects: number,
  now: Date,
  report: Report = () => {},
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

/** Makes all entries and sends their rows; the chain goes on. @returns how many entries there are */
async function fill(
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
  const columns = await ask<{ table: string; name: string; type: string }>(
    `SELECT table_name AS "table", column_name AS name, udt_name AS type FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name NOT IN ('previousHash', 'hash') ORDER BY ordinal_position`,
  )
  const types = new Map(filled.map((table) => [table, columns.filter((column) => column.table === table)]))
  const setting = {
    relationships,
    sectors: world.sectors,
    projects,
    places: known,
    tables: types,
  } satisfies Setting
  return { world, chain, version, setting, since: last?.at ?? null }
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
