import 'server-only'
import type pg from 'pg'
import { connect } from '@/lib/db/connect'
import { dropShadows, makeShadows, takeShadows } from '@/lib/db/shadow-tables'
import type { Relationship } from '@/lib/entries/entry'
import { placeKey, type Row } from './collected'
import { type Chain, fillShadows, type Report } from './fill-shadows'
import { finishShadows } from './finish-shadows'
import type { Setting } from './learn-shapes'
import { trialId } from './trial-id'
import { type TrialSizes, worldOf } from './trial-world'

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

/** Why a database must not get trial data: it has something that is not of the seed. */
export class NotForTrials extends Error {
  override name = 'NotForTrials'
}

/**
 * Fills a database with trial data: the same entries for the same number of projects. Tables are filled beside those
 * that are there, which stay as they are until the new ones take their place in one transaction. The publications lie
 * between the last one that was there (else two years back) and now.
 * @param report gets the number of entries that are made, now and then, and is waited for
 * @param shapes how many there are at most of each kind
 * @returns the number of entries
 * @throws NotForTrials with nothing changed
 */
export async function generateTrials(
  url: string,
  projects: number,
  now: Date,
  report: Report = () => {},
  shapes?: TrialSizes,
): Promise<number> {
  const client = await connect(url)
  try {
    await refuseRealData(client)
    const before = await readWorld(client, projects, shapes)
    await makeShadows(client, tables)
    const total = await fillShadows(url, before, now, report)
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

async function readWorld(client: pg.Client, projects: number, shapes?: TrialSizes) {
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
    shapes,
  )
  const { version = '0', ...chain } = site ?? { chainHead: '', chainLength: 0 }
  const known = new Map(places.map((place) => [placeKey(place), place.id]))
  const columns = await ask<{ table: string; name: string; type: string }>(
    `SELECT table_name AS "table", column_name AS name, udt_name AS type FROM information_schema.columns
     WHERE table_schema = 'public' ORDER BY column_name IN ('previousHash', 'hash'), ordinal_position`,
  )
  const types = new Map(filled.map((table) => [table, columns.filter((column) => column.table === table)]))
  const setting: Setting = { world, places: known, tables: types }
  return { chain, version, setting, since: last?.at ?? null }
}

/** Somebody may have published while the trial data were made. */
async function refuseChanged(client: pg.Client, { version }: { version: string }): Promise<void> {
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
