import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { definitionOf } from '@/lib/catalogue'
import { restoreBackup } from '@/lib/db/backup/restore-backup'
import { takeBackup } from '@/lib/db/backup/take-backup'
import { db } from '@/lib/db/client'
import { freshDatabase } from '@/lib/db/testing'
import { findBrokenLink } from '@/lib/entries/chain-check'
import { findWrongCounts } from '@/lib/entries/counts'
import type { AnyValues } from '@/lib/entries/define'
import { outcomeOf } from '@/lib/entries/outcome'
import { publishBatch } from '@/lib/entries/publishing'
import { house } from '@/lib/publishers'
import { givenPublished, givenRelationship, newEntry } from '@/lib/testing/given'
import { generateTrials, NotForTrials } from './generate-trials'
import { trialChanges } from './trial-jobs'
import { worldOf } from './trial-world'

const projects = 150
/** Fewer than there are entries: most are made of what was found out for another. */
const shapes = { source: 5, company: 7, agreement: 6, project: 110, commitment: 2, development: 10 }
const sector = newEntry('sector', { name: { en: 'Transport' }, type: 'industry' }, null)
const now = new Date('2026-11-24T12:00:00.000Z')

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  onTestFinished(() => client.end())
  return client
}

/** A second database with the same pair of countries and the same sector as this file's. */
async function otherDatabase(): Promise<string> {
  const { url } = await freshDatabase()
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-trials-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  await takeBackup(process.env.DATABASE_URL ?? '', path.join(folder, 'same'), '0')
  await restoreBackup(url, path.join(folder, 'same'), { replace: false })
  return url
}

beforeAll(async () => {
  await givenRelationship('china-malaysia', 'CN', 'MY') // a pair with places in the gazetteer
  await givenPublished(sector)
  await db.proposal.updateMany({ data: { requestKey: 'seed:sectors' } })
})

/** What may differ between two runs: moments, what hangs on them, and ids that are made anew. */
const passing = [
  'publishedAt',
  'updatedAt',
  'validFrom',
  'recordedAt',
  'hash',
  'previousHash',
  'proposalId',
  'placeId',
]
const tables = [
  ...['Entry', 'Claim', 'Revision', 'Facet', 'Count', 'Source', 'Company', 'Ownership', 'Identifier'],
  ...['CompanySector', 'Agreement', 'AgreementSector', 'Project', 'Participation', 'ProjectSector'],
  ...['ProjectAgreement', 'ProjectPlace', 'Place', 'MoneyFigure', 'Metric', 'Commitment', 'CommitmentParty'],
  ...['CommitmentProject', 'Development', 'NameWord'],
]

async function rowsOf(client: pg.Client, table: string): Promise<string[]> {
  const own = ['Facet', 'Place'].includes(table) ? ['id'] : []
  const { rows } = await client.query<{ row: string }>(
    `SELECT (to_jsonb(t) - $1::text[])::text AS row FROM "${table}" t`,
    [[...passing, ...own]],
  )
  // Claims carry their moment inside revisions, too.
  return rows.map(({ row }) => row.replace(/"recordedAt": "[^"]+"/g, '')).sort()
}

test('trial data is, row by row, what publishing makes of the same values and claims', {
  timeout: 120_000,
}, async () => {
  const url = await otherDatabase()
  await generateTrials(url, projects, now, undefined, shapes)
  const trial = await connect(url)
  const relationships = await db.relationship.findMany()
  const changes = [...trialChanges(worldOf(relationships, [sector.entryId], projects, shapes))]
  await publishBatch(house, { requestKey: 'trials', reason: 'Trial data', changes })
  const real = await connect(process.env.DATABASE_URL ?? '')
  for (const table of tables) {
    const [made, published] = [await rowsOf(trial, table), await rowsOf(real, table)]
    expect(made.length, table).toBeGreaterThan(0)
    expect(made, table).toEqual(published)
  }
  const chain = 'SELECT "chainLength" FROM "Site"'
  expect((await trial.query(chain)).rows).toEqual((await real.query(chain)).rows)
  expect(await findBrokenLink()).toBeNull()
})

test('the same number gives the same data, whole and counted, with some of everything', async () => {
  await expect(generateTrials(process.env.DATABASE_URL ?? '', 5, now)).rejects.toThrow(NotForTrials)
  const { url, db: empty } = await freshDatabase()
  await empty.relationship.create({ data: { slug: 'norland-sudland', a: 'NO', b: 'SE' } })
  expect(await generateTrials(url, 200, now)).toBe(10 + 20 + 10 + 200 + 4 + 20)
  const entries = await empty.entry.findMany({ where: { kind: 'project' } })
  expect(entries[0]?.names).toBeDefined()
  for (const { names } of entries) expect(JSON.stringify(names)).toMatch(/Trial|试验/)
  expect(new Set(entries.map(({ verification }) => verification)).size).toBeGreaterThan(2)
  const revisions = await empty.revision.findMany({
    where: { kind: 'project' },
    orderBy: { position: 'asc' },
  })
  const moments = revisions.map(({ publishedAt }) => Number(publishedAt))
  expect(moments).toEqual([...moments].sort((a, b) => a - b))
  expect(Math.max(...moments)).toBeLessThanOrEqual(Number(now))
  const facets = await empty.facet.findMany({ where: { kind: 'project' } })
  const confirmed = new Map(facets.map(({ entryId, lastConfirmedTo }) => [entryId, lastConfirmedTo]))
  const outcomes = revisions.map(({ entryId, data }) => {
    const line = definitionOf('project').ledger?.(data as AnyValues)
    return line && outcomeOf(line, confirmed.get(entryId)?.toISOString().slice(0, 10) ?? null, '2026-11-24')
  })
  for (const outcome of ['overdue', 'dormant', 'delivered', 'under_way', 'stopped', 'no_date'])
    expect(outcomes, outcome).toContain(outcome)

  const { url: again, db: other } = await freshDatabase()
  await other.relationship.create({ data: { slug: 'norland-sudland', a: 'NO', b: 'SE' } })
  await generateTrials(again, 200, now)
  const head = async (one: typeof other) => (await one.site.findUniqueOrThrow({ where: { id: 1 } })).chainHead
  expect(await head(other)).toBe(await head(empty))
})

/** Everything that hangs on the tables, by its definition. */
async function definitionsIn(url: string): Promise<string[]> {
  const { rows } = await (await connect(url)).query<{ definition: string }>(`
    SELECT indexdef AS definition FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL SELECT concat_ws(' ', conrelid::regclass, conname, convalidated, pg_get_constraintdef(oid))
      FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT concat_ws(' ', tgenabled, pg_get_triggerdef(t.oid))
      FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
      WHERE NOT tgisinternal AND c.relnamespace = 'public'::regnamespace
    UNION ALL SELECT concat_ws(' ', table_name, row_number() OVER (PARTITION BY table_name ORDER BY ordinal_position),
        column_name, udt_name, character_maximum_length,
        datetime_precision, numeric_precision, is_nullable, column_default, collation_name)
      FROM information_schema.columns WHERE table_schema = 'public'
    UNION ALL SELECT concat_ws(' ', c.relname, c.reloptions, t.reloptions)
      FROM pg_class c LEFT JOIN pg_class t ON t.oid = c.reltoastrelid
      WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
    UNION ALL SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_(toast_)?temp_'`)
  return rows.map(({ definition }) => definition).sort()
}

test('the tables are afterwards as they were: keys, indexes, checks, triggers, columns', async () => {
  const { url, db: empty } = await freshDatabase()
  await empty.relationship.create({ data: { slug: 'norland-sudland', a: 'NO', b: 'SE' } })
  const before = await definitionsIn(url)
  expect(before.length).toBeGreaterThan(300)
  await generateTrials(url, 20, now)
  expect(await definitionsIn(url)).toEqual(before)
})

test('when it fails, nothing was changed, and it can be tried again', async () => {
  const { url, db: empty } = await freshDatabase()
  await empty.relationship.create({ data: { slug: 'norland-sudland', a: 'NO', b: 'SE' } })
  const before = await definitionsIn(url)
  const failing = generateTrials(url, 300, now, () => {
    throw new Error('the disk is full')
  })
  await expect(failing).rejects.toThrow('the disk is full')
  expect(await definitionsIn(url)).toEqual(before)
  expect(await empty.entry.count()).toBe(0)
  await generateTrials(url, 20, now)
  expect(await empty.project.count()).toBe(20)
})

test('what is published meanwhile is not lost', async () => {
  const { url, db: busy } = await freshDatabase()
  await busy.relationship.create({ data: { slug: 'norland-sudland', a: 'NO', b: 'SE' } })
  const generating = generateTrials(url, 20, now, async () => {
    await busy.$executeRaw`UPDATE "Site" SET version = version + 1`
  })
  await expect(generating).rejects.toThrow(NotForTrials)
  expect(await busy.entry.count()).toBe(0)
})

test('a database in which somebody has an account gets none', async () => {
  const { url, db: used } = await freshDatabase()
  await used.relationship.create({ data: { slug: 'norland-sudland', a: 'NO', b: 'SE' } })
  await used.person.create({ data: { id: sector.entryId, role: 'admin' } })
  await expect(generateTrials(url, 5, now)).rejects.toThrow(
    'This database has people. Trial data cannot be taken out again',
  )
  expect(await used.entry.count()).toBe(0)
})

test('counts are what the real path would have counted', async () => {
  expect(await findWrongCounts()).toEqual([])
})
