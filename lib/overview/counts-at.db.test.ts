import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { readAsOf } from '@/lib/entries/as-of'
import { countingAnew, findWrongCounts } from '@/lib/entries/counts'
import { holdsAt } from '@/lib/entries/facet-rows'
import { talliedOutcomes } from '@/lib/entries/outcome'
import { talliedOutcome } from '@/lib/entries/outcome-sql'
import {
  changed,
  claimOn,
  givenEntry,
  givenProject,
  givenPublished,
  givenRelationship,
} from '@/lib/testing/given'
import { countsAt, sumCountChanges } from './counts-at'

const dues = ['2023-02', '2024-02-29', '2025-03-01', '2026', '2030-06', null]
const confirmed = ['2022-02-27', '2022-02-28', '2022-03-01', '2024-02-28', '2024-02-29', '2025-12', null]

beforeAll(async () => {
  await givenRelationship()
  await givenRelationship('eastland-westland', 'DK', 'FI')
  const builder = await givenEntry('company', { name: { en: 'Rail Works' } })
  for (const [n, publishedOn] of confirmed.entries()) {
    for (const plannedEnd of dues) {
      await givenProject(
        {
          name: { en: `Line ${n}` },
          plannedEnd,
          relationship: n % 2 ? 'eastland-westland' : 'norland-sudland',
          participants: [{ id: 'a', company: builder.id, role: n % 2 ? 'owner' : 'operator' }],
        },
        { publishedOn },
      )
    }
  }
  await givenEntry('commitment', {
    text: { en: 'To build a line' },
    relationship: 'norland-sudland',
    status: 'open',
    dueOn: '2025',
    madeBy: [{ id: 'no', country: 'NO' }],
  })
}, 120_000)

/** Days around every turn: ends of due dates, two years after sources, the last of February. */
const days = [
  ...['2022-12-31', '2023-02-28', '2023-03-01', '2024-02-27', '2024-02-28', '2024-02-29', '2024-03-01'],
  ...['2024-03-02', '2025-03-01', '2025-03-02', '2026-02-28', '2026-03-01', '2026-12-31', '2027-01-01'],
  ...['2027-12-31', '2028-01-01', '2030-06-30', '2030-07-01'],
]

/** Counts as a reader would: every facet that held on the day, each judged on it. */
async function recount(
  kind: string,
  relationship: string | null,
  day: string,
): Promise<Record<string, number>> {
  const until = readAsOf(day)?.until
  const rows = await db.$queryRaw<{ code: string; n: number }[]>`
    SELECT code, count(*)::int AS n FROM "Facet" f CROSS JOIN LATERAL unnest(
      f.codes || ARRAY['', 'outcome:' || ${talliedOutcome(day)}]
      || CASE WHEN f."ledgerState" = 'open' AND f."dueTo" BETWEEN ${day}::text::date AND ${day}::text::date + 60
           THEN ARRAY['due:soon'] ELSE '{}'::text[] END
      || CASE WHEN f."ledgerState" = 'open' AND f."dueTo" < ${day}::text::date
           THEN ARRAY['due+became:' || to_char(f."dueTo", 'YYYY') || '+overdue'] ELSE '{}'::text[] END) AS code
    WHERE f.kind = ${kind} AND ${holdsAt(until)}
      AND ${relationship === null ? Prisma.sql`true` : Prisma.sql`f.relationship = ${relationship}`}
    GROUP BY 1`
  return Object.fromEntries(rows.map(({ code, n }) => [code, n]))
}

const codes = [
  '',
  'due:soon',
  'due+became:2024+open',
  'due+became:2024+overdue',
  'due+became:2026+overdue',
  'verification:single_source',
  'verification:disputed',
  ...talliedOutcomes.map((outcome) => `outcome:${outcome}`),
]

async function expectRightCounts(): Promise<void> {
  for (const day of days) {
    for (const relationship of [null, 'eastland-westland']) {
      const scope = { relationship, asOf: readAsOf(day) ?? undefined }
      const count = await sumCountChanges(['project', 'commitment'], codes, scope)
      for (const kind of ['project', 'commitment']) {
        const right = await recount(kind, relationship, day)
        for (const code of codes) expect(count(kind, code), `${kind} ${code} ${day}`).toBe(right[code] ?? 0)
        const pairs = await db.$queryRaw<
          { code: string; n: number }[]
        >`${countsAt(kind, 'company+role:', scope)}`
        const rightPairs = Object.entries(right).filter(([code]) => code.startsWith('company+role:'))
        expect(Object.fromEntries(pairs.map(({ code, n }) => [code, n]))).toEqual(
          Object.fromEntries(rightPairs),
        )
      }
    }
  }
  expect(await findWrongCounts()).toEqual([])
}

/** Puts the periods of an entry into the past, as if it had been published and corrected on those days. */
async function backdate(entryId: string, from: string, until: string): Promise<void> {
  await db.$executeRaw`UPDATE "Facet" SET "validFrom" = ${new Date(`${until}T12:00:00Z`)}
    WHERE "entryId" = ${entryId}::uuid AND "validTo" IS NULL`
  await db.$executeRaw`UPDATE "Facet" SET "validFrom" = ${new Date(`${from}T12:00:00Z`)},
      "validTo" = ${new Date(`${until}T12:00:00Z`)}
    WHERE "entryId" = ${entryId}::uuid AND "validTo" IS NOT NULL`
}

test('on every day the differences add up to what held then, judged on that day', async () => {
  await expectRightCounts()
})

test('corrections of the day, of earlier days and what is no longer public are followed', async () => {
  const [first, second, third] = await db.facet.findMany({
    where: { kind: 'project' },
    orderBy: { id: 'asc' },
  })
  const source = (await db.source.findFirstOrThrow()).id
  for (const facet of [first, second]) {
    await givenPublished(
      await changed(facet?.entryId ?? '', { stage: 'completed' }, [claimOn('stage', source)]),
    )
    await givenPublished(
      await changed(facet?.entryId ?? '', { plannedEnd: '2029' }, [claimOn('plannedEnd', source)]),
    )
  }
  await expectRightCounts()
  // Everything as if it had been published long ago, one entry twice, one withdrawn: counted anew from the facets.
  await db.$executeRaw`UPDATE "Facet" SET "validFrom" = '2022-06-01T10:00:00Z'`
  await backdate(second?.entryId ?? '', '2023-01-01', '2024-02-29')
  await db.$executeRaw`UPDATE "Facet" SET "validTo" = '2025-03-01T23:59:59Z' WHERE id = ${third?.id}::uuid`
  expect(await findWrongCounts()).not.toEqual([])
  await db.$transaction(countingAnew.map((statement) => db.$executeRaw(statement)))
  await expectRightCounts()
})
