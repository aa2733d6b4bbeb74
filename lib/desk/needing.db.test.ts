import { v7 as uuid } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { judgedOn } from '@/lib/entries/as-of'
import { daysAfter, monthsBefore } from '@/lib/entries/outcome'
import {
  changed,
  claimOn,
  givenEntry,
  givenProject,
  givenPublished,
  givenRelationship,
  newSource,
  relationship,
} from '@/lib/testing/given'
import { countNeeding, listNeeding, listNeeds, needingSql } from './needing'
import { questionOf } from './needing-sql'
import { type Need, needs } from './needs'

const today = judgedOn(undefined)
const slugs = async (need: Need, within: string | null = null) =>
  (await listNeeding(need, { relationship: within, limit: 100 })).rows.map(({ slug }) => slug)

beforeAll(async () => {
  await givenRelationship()
  await givenRelationship('norland-westland', 'NO', 'WE')
  const on = (publishedOn: string) => ({ publishedOn })
  const recently = daysAfter(today, -30)
  await givenProject({ name: { en: 'Late' }, plannedEnd: daysAfter(today, -1) }, on(recently))
  await givenProject({ name: { en: 'Later' }, plannedEnd: daysAfter(today, -400) }, on('2019-01-01'))
  await givenProject({ name: { en: 'Due today' }, plannedEnd: today }, on(recently))
  await givenProject({ name: { en: 'Quiet' } }, on(daysAfter(monthsBefore(today, 24), -1)))
  await givenProject({ name: { en: 'Soon quiet' } }, on(daysAfter(monthsBefore(today, 24), 20)))
  await givenProject({ name: { en: 'Long not quiet' } }, on(daysAfter(monthsBefore(today, 24), 70)))
  await givenProject({ name: { en: 'Built' }, stage: 'completed' }, on('2010-01-01'))
  await givenProject(
    { name: { en: 'Elsewhere' }, relationship: 'norland-westland', plannedEnd: '2020' },
    on(recently),
  )
  const mou = { type: 'mou', relationship, parties: [] }
  const signed = { ...mou, status: 'signed' }
  await givenEntry('agreement', { ...signed, name: { en: 'Ends soon' }, endsOn: daysAfter(today, 59) })
  await givenEntry('agreement', { ...signed, name: { en: 'Ends later' }, endsOn: daysAfter(today, 61) })
  await givenEntry('agreement', {
    ...mou,
    name: { en: 'Ended before' },
    status: 'terminated',
    endsOn: daysAfter(today, 10),
  })
  const company = await givenEntry('company', { name: { en: 'Optioned' } })
  await givenProject({
    name: { en: 'With an option' },
    stage: 'completed',
    participants: [{ id: 'a', company: company.id, role: 'investor', to: daysAfter(today, 5) }],
  })
  const doubted = await givenProject({ name: { en: 'Doubted' }, stage: 'completed' })
  const [rival, confirming] = [newSource(), newSource({ publisher: 'Another' })]
  await givenPublished(
    rival,
    await changed(doubted.id, {}, [
      claimOn('stage', rival.entryId, { value: 'in_progress', rank: 'normal' }),
    ]),
  )
  const sure = await givenProject({ name: { en: 'Sure' }, stage: 'completed' })
  await givenPublished(confirming, await changed(sure.id, {}, [claimOn('stage', confirming.entryId)]))
})

describe('a queue', () => {
  test('of what is overdue begins with what is longest so, and knows its relationship', async () => {
    expect(await slugs('overdue')).toEqual(['elsewhere', 'later', 'late'])
    expect(await slugs('overdue', relationship)).toEqual(['later', 'late'])
    expect(await countNeeding('overdue', relationship)).toBe(2)
  })

  test('of what is dormant, and of what soon will be, holds nothing overdue and nothing delivered', async () => {
    expect(await slugs('dormant')).toEqual(['quiet'])
    expect(await slugs('dormant_soon')).toEqual(['soon-quiet'])
  })

  test('of what lapses holds agreements and parts of companies that end in sixty days', async () => {
    expect(await slugs('lapsing')).toEqual(['with-an-option', 'ends-soon'])
    expect(await slugs('lapsing', 'norland-westland')).toEqual([])
  })

  test('of disagreements, and of single sources, follows the verification', async () => {
    expect(await slugs('disputed')).toEqual(['doubted'])
    const single = await slugs('single_source')
    expect(single).toContain('built')
    expect(single).not.toContain('sure')
    expect(single).not.toContain('optioned')
  })

  test('of dead links leaves out what has another address or an archived copy', async () => {
    const cite = async () => (await givenProject({ name: { en: 'Cites' }, stage: 'completed' })).source
    const dead = await Promise.all([cite(), cite(), cite()])
    for (const id of dead) {
      const { url } = await db.source.findUniqueOrThrow({ where: { id } })
      const at = new Date('2026-01-02T00:00:00Z')
      const failing = { failures: 3, gone: 0, failingSince: at, failedAt: at, deadSince: at, dueAt: at }
      await db.linkCheck.create({
        data: { sourceId: id, url: url ?? '', checkedAt: at, error: 'notFound', ...failing },
      })
    }
    expect(await countNeeding('dead_link', null)).toBe(3)
    expect(await countNeeding('dead_link', relationship)).toBe(3)
    expect(await countNeeding('dead_link', 'norland-westland')).toBe(0)
    await givenPublished(
      await changed(dead[0] ?? '', { archivedUrl: 'https://archive.example.org/1' }),
      await changed(dead[1] ?? '', { url: 'https://example.org/moved' }),
    )
    const { rows } = await listNeeding('dead_link', { relationship: null, limit: 10 })
    expect(rows.map(({ id, day, link }) => [id, day, link?.error])).toEqual([
      [dead[2], '2026-01-02', 'notFound'],
    ])
  })

  test('is paged by place, each row once', async () => {
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page = await listNeeding('single_source', { relationship: null, limit: 2, cursor })
      expect(page.rows.length).toBeLessThanOrEqual(2)
      expect(page.first).toBe(cursor === null)
      seen.push(...page.rows.map(({ slug }) => slug))
      cursor = page.next
    } while (cursor)
    expect(seen).toEqual(await slugs('single_source'))
    expect(seen.length).toBe(await countNeeding('single_source', null))
  })

  test('begins anew after a place that is none', async () => {
    for (const cursor of ['x', 'eyJhIjoxfQ', Buffer.from('["overdue","1",2]').toString('base64url')])
      expect((await listNeeding('overdue', { relationship: null, limit: 5, cursor })).first).toBe(true)
  })

  test('all together: counts and the first rows', async () => {
    const all = await listNeeds(null, 1)
    expect(all.overdue.total).toBe(3)
    expect(all.overdue.rows).toHaveLength(1)
  })
})

/** The plan of a page of a queue after some place, with all indexes that the planner chose. */
async function planOf(need: Need, within: string | null): Promise<string> {
  const after = { day: '2000-01-01', id: uuid() }
  const sql = needingSql(questionOf(need, within, today), after, 26)
  const rows = await db.$queryRawUnsafe<Record<string, string>[]>(`EXPLAIN ${sql.text}`, ...sql.values)
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}

const indexes: Record<Need, string[]> = {
  overdue: ['Facet_queue_by_due_date'],
  dormant: ['Facet_queue_by_confirmation'],
  dormant_soon: ['Facet_queue_by_confirmation'],
  disputed: ['Facet_queue_by_verification'],
  single_source: ['Facet_queue_by_verification'],
  lapsing: ['Agreement_by_end', 'Participation_by_end'],
  dead_link: ['LinkCheck_dead'],
}

describe('among many entries', () => {
  beforeAll(async () => {
    const some = await db.facet.findFirstOrThrow({ where: { kind: 'project' }, select: { entryId: true } })
    await db.$executeRaw`
      WITH made AS (SELECT gen_random_uuid() AS id, n FROM generate_series(1, 6000) AS n), entries AS (
        INSERT INTO "Entry" (id, kind, slug, relationship, revision, "publishedAt", "updatedAt", verification, names, "searchText")
        SELECT made.id, e.kind, 'many-' || n, e.relationship, 1, now(), now(), e.verification, e.names, e."searchText"
        FROM made, "Entry" e WHERE e.id = ${some.entryId}::uuid)
      INSERT INTO "Facet" (id, "entryId", kind, relationship, revision, codes, refs, slug, names, "ledgerState", "dueOn", "dueTo",
        verification, "lastConfirmedOn", "lastConfirmedTo", "publishedAt", "updatedAt", "validFrom")
      SELECT gen_random_uuid(), id, CASE n % 3 WHEN 0 THEN 'company' ELSE 'project' END, ${relationship}, 1, '{}', '{}',
        'many-' || n, '{"en": "Many"}', CASE n % 3 WHEN 0 THEN NULL ELSE 'open' END, '2025', date '2020-01-01' + n,
        CASE n % 4 WHEN 0 THEN 'disputed' ELSE 'single_source' END, '2025', date '2018-01-01' + n, now(), now(), now()
      FROM made`
    await db.$executeRaw`
      WITH made AS (SELECT gen_random_uuid() AS id, n FROM generate_series(1, 6000) AS n), entries AS (
        INSERT INTO "Entry" (id, kind, slug, revision, "publishedAt", "updatedAt", verification, names, "searchText")
        SELECT id, kind, 'more-' || n, 1, now(), now(), 'not_yet_sourced', '{}', ''
        FROM made, unnest(ARRAY['agreement', 'source']) AS kind WHERE (kind = 'source') = (n % 2 = 0)
        RETURNING id)
      SELECT count(*) FROM entries`
    await db.$executeRaw`
      INSERT INTO "Agreement" (id, name, type, status, "endsOn", "endsOnFrom", "endsOnTo", parties)
      SELECT id, '{}', 'mou', 'signed', '2030', '2010-01-01', date '2010-01-01' + right(slug, -5)::int * 4, '[]'
      FROM "Entry" WHERE kind = 'agreement' AND slug LIKE 'more-%'`
    await db.$executeRaw`
      INSERT INTO "Source" (id, title, url, publisher, language, tier)
      SELECT id, slug, 'https://example.org/' || slug, '', 'en', 'official'
      FROM "Entry" WHERE kind = 'source' AND slug LIKE 'more-%'`
    await db.$executeRaw`
      INSERT INTO "LinkCheck" ("sourceId", url, "checkedAt", error, failures, "failingSince", "failedAt", "deadSince", "dueAt")
      SELECT id, url, now(), 'notFound', 3, now(), now(), CASE WHEN title LIKE '%00' THEN now() END, now()
      FROM "Source" WHERE title LIKE 'more-%'`
    await db.$executeRaw`
      INSERT INTO "Participation" ("projectId", "itemId", "companyId", role, "toOn", "toOnFrom", "toOnTo")
      SELECT "projectId", 'many-' || n, "companyId", role, '2030', '2010-01-01', date '2010-01-01' + n * 4
      FROM (SELECT * FROM "Participation" LIMIT 1) AS one, generate_series(1, 3000) AS n`
    for (const table of ['Entry', 'Facet', 'Agreement', 'Participation', 'Source', 'LinkCheck'])
      await db.$executeRawUnsafe(`ANALYZE "${table}"`)
  })

  test.each(needs)('a page of %s walks along its index, and through no whole table', async (need) => {
    for (const within of [null, relationship]) {
      const plan = await planOf(need, within)
      for (const index of indexes[need]) expect(plan).toContain(index)
      expect(plan).not.toMatch(/Seq Scan on "(Facet|Entry|Agreement|Participation|Source|LinkCheck)"/)
      // What lapses in some days is little: it may be put in order.
      if (need !== 'lapsing') expect(plan).not.toContain('Sort')
    }
  })
})
