import { beforeAll, expect, test } from 'vitest'
import { givenEntry, givenProject } from '@/lib/testing/given'
import { db } from './client'

let project: { id: string; source: string }
let company: { id: string }

beforeAll(async () => {
  company = await givenEntry('company', { name: { en: 'Pier Works' } })
  project = await givenProject({
    name: { en: 'Pier' },
    participants: [{ id: 'owner', company: company.id, role: 'owner' }],
  })
})

const refused = (sql: string) => expect(db.$executeRawUnsafe(sql), sql).rejects.toThrow()

test('a revision is never changed, deleted or skipped', async () => {
  await refused(`UPDATE "Revision" SET reason = 'better' WHERE "entryId" = '${project.id}'`)
  await refused(`DELETE FROM "Revision" WHERE "entryId" = '${project.id}'`)
  await refused('TRUNCATE "Revision" CASCADE')
  await refused(
    `INSERT INTO "Revision" SELECT "entryId", 7, kind, slug, data, claims, reason, "authorId", "publisherId", "proposalId",
     "publishedAt", 999, hash, 'x' FROM "Revision" WHERE "entryId" = '${project.id}'`,
  )
  expect(await db.revision.count({ where: { entryId: project.id } })).toBe(1)
})

test.each([
  ['a claim without a source', `UPDATE "Claim" SET "sourceId" = NULL`],
  ['an empty quote', `UPDATE "Claim" SET exact = ' '`],
  ['a deprecation without a reason', `UPDATE "Claim" SET rank = 'deprecated'`],
  ['a denial of nothing', `UPDATE "Claim" SET stance = 'denies'`],
  ['a negative share', `UPDATE "Participation" SET "shareBasisPoints" = -1`],
  ['a share over all', `UPDATE "Participation" SET "shareBasisPoints" = 10001`],
  [
    'an end before a start',
    `UPDATE "Project" SET "actualStartFrom" = '2025-01-02', "actualEndTo" = '2025-01-01'`,
  ],
  [
    'a date that ends before it begins',
    `UPDATE "Project" SET "plannedEndFrom" = '2025-02-01', "plannedEndTo" = '2025-01-01'`,
  ],
  ['a pair out of order', `INSERT INTO "Relationship" VALUES ('x', 'SE', 'NO')`],
  ['a pair of one', `INSERT INTO "Relationship" VALUES ('x', 'SE', 'SE')`],
  ['a merged entry that went nowhere', `UPDATE "Entry" SET state = 'merged'`],
  ['a company that owns itself', `UPDATE "Company" SET "parentId" = id`],
  ['a source that is nowhere', `UPDATE "Source" SET url = NULL`],
  ['a second site', 'INSERT INTO "Site" (id) VALUES (2)'],
])('%s cannot be stored', async (_, sql) => {
  await refused(sql)
})

test('two claims cannot both be preferred for one field', async () => {
  await refused(
    `INSERT INTO "Claim" (id, "entryId", field, value, stance, rank, "sourceId", revision, "recordedAt")
     SELECT gen_random_uuid(), "entryId", field, value, stance, rank, "sourceId", 2, now() FROM "Claim"
     WHERE "entryId" = '${project.id}' AND field = 'stage'`,
  )
})

test('a development is about neither a source nor a development, and a row is of its own kind', async () => {
  const development = await givenEntry('development', {
    subject: project.id,
    type: 'statement',
    on: '2025-01-01',
    headline: { en: 'Something was said' },
  })
  for (const wrong of [project.source, development.id]) {
    await refused(`UPDATE "Development" SET "subjectId" = '${wrong}' WHERE id = '${development.id}'`)
  }
  await refused(`INSERT INTO "Sector" (id, name, type) VALUES ('${project.id}', '{}', 'industry')`)
})

test('what is pointed at cannot be deleted', async () => {
  await refused(`DELETE FROM "Company" WHERE id = '${company.id}'`)
  await refused(`DELETE FROM "Entry" WHERE id = '${project.id}'`)
  await refused(`DELETE FROM "Source" WHERE id = '${project.source}'`)
})
