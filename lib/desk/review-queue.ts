import 'server-only'
import { z } from 'zod'
import type { Editor } from '@/lib/auth/person'
import { ask } from '@/lib/db/ask'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { judgedOn } from '@/lib/entries/as-of'
import { type Keyset, type Paged, pageOf, readKeyset } from '@/lib/entries/keyset'
import { listProposalsById } from '@/lib/entries/proposal-queue'
import { claimLastsMinutes, type Reader, readerOf } from '@/lib/entries/reviewing'
import { type QueueRow, toRow } from './queue'
import { needs, type QueueFilters, type QueueNeed } from './queue-filters'

/** Days after which a proposal has waited for long, and comes before all others. */
export const longWaitDays = 7
const pageSize = 25

/** A proposal that waits, why it stands where it stands, and who reads it now. */
export type WaitingRow = QueueRow & { needs: QueueNeed[]; waitingDays: number; reader: Reader | null }

type Ranked = { id: string; rank: number; proposedAt: Date } & Record<QueueNeed, boolean>

/** Every waiting proposal with what makes it urgent, as at an instant. */
const waiting = (at: Date) => Prisma.sql`
  waiting AS (
    SELECT p.id, p.kind, p."authorId", p."proposedAt",
      CASE WHEN p."claimedAt" > now() - ${claimLastsMinutes} * interval '1 minute' THEN p."claimedById" END AS reader,
      coalesce(e.relationship,
        jsonb_path_query_first(p.changes, '$[*].values.relationship ? (@ != null)') #>> '{}') AS relationship,
      p."proposedAt" < ${at}::timestamptz - ${longWaitDays} * interval '1 day' AS long,
      coalesce(f."ledgerState" = 'open' AND f."dueTo" < ${judgedOn(undefined)}::text::date, false) AS overdue,
      coalesce(f.verification = 'disputed', false)
        OR jsonb_path_exists(p.changes, '$[*].claims[*] ? (@.stance != "asserts")') AS disputed,
      NOT EXISTS (SELECT FROM "Proposal" o WHERE o."authorId" = p."authorId" AND o.state = 'published') AS first
    FROM "Proposal" p
    LEFT JOIN "Entry" e ON e.id = p."entryId"
    LEFT JOIN "Facet" f ON f."entryId" = p."entryId" AND f."validTo" IS NULL
    WHERE p.state = 'proposed' AND p."authorId" IS NOT NULL
  ),
  ranked AS (
    SELECT *, CASE WHEN long THEN 0 WHEN overdue THEN 1 WHEN disputed THEN 2 WHEN first THEN 3 ELSE 4 END AS rank
    FROM waiting
  )`

function conditionsOf({ kind, relationship, author, only }: QueueFilters, editor: Editor): Prisma.Sql {
  const wanted = [
    ...(kind ? [Prisma.sql`kind = ${kind}`] : []),
    ...(relationship ? [Prisma.sql`relationship = ${relationship}`] : []),
    ...(author ? [Prisma.sql`"authorId" = ${author}::uuid`] : []),
    ...(only.includes('overdue') ? [Prisma.sql`overdue`] : []),
    ...(only.includes('disputed') ? [Prisma.sql`disputed`] : []),
    ...(only.includes('first') ? [Prisma.sql`first`] : []),
    ...(only.includes('mine') ? [Prisma.sql`reader = ${editor.id}::uuid`] : []),
  ]
  return wanted.length > 0 ? Prisma.join(wanted, ' AND ') : Prisma.sql`true`
}

const place = [z.iso.datetime(), z.string().regex(/^[0-4]$/), z.iso.datetime(), z.uuid()] as const

/** A page of what waits for review, the most needed first. @param at a place that an earlier page gave */
export async function listQueue(
  editor: Editor,
  filters: QueueFilters,
  at: string | null,
): Promise<Paged<WaitingRow>> {
  const start = readKeyset(at, place)
  // Pages of one walk are judged at one instant: what grows old meanwhile keeps its place.
  const judged = new Date(start?.key[0] ?? Date.now())
  const found = await ask<Ranked[]>`
    WITH ${waiting(judged)}
    SELECT id, rank, "proposedAt", long, overdue, disputed, first FROM ranked
    WHERE ${conditionsOf(filters, editor)} AND ${beyond(start)}
    ORDER BY ${start?.backwards ? Prisma.sql`rank DESC, "proposedAt" DESC, id DESC` : Prisma.sql`rank, "proposedAt", id`}
    LIMIT ${pageSize + 1}`
  const page = pageOf(found, pageSize, start, ({ rank, proposedAt, id }) => [
    judged.toISOString(),
    String(rank),
    proposedAt.toISOString(),
    id,
  ])
  return { ...page, rows: await withProposals(editor, page.rows) }
}

function beyond(start: Keyset | null): Prisma.Sql {
  if (!start) return Prisma.sql`true`
  const [, rank, proposedAt, id] = start.key
  const side = start.backwards ? Prisma.sql`<` : Prisma.sql`>`
  return Prisma.sql`(rank, "proposedAt", id) ${side} (${Number(rank)}::int, ${new Date(proposedAt ?? 0)}::timestamptz, ${id}::uuid)`
}

async function withProposals(editor: Editor, ranked: readonly Ranked[]): Promise<WaitingRow[]> {
  const proposals = await listProposalsById(
    editor,
    ranked.map(({ id }) => id),
  )
  const now = new Date()
  return ranked.flatMap((row) => {
    const proposal = proposals.find(({ id }) => id === row.id)
    if (!proposal) return []
    const waitingDays = Math.floor((now.getTime() - row.proposedAt.getTime()) / 86_400_000)
    return {
      ...toRow(proposal),
      at: row.proposedAt.toISOString(),
      needs: needs.filter((need) => row[need]),
      waitingDays,
      reader: readerOf(proposal, now),
    }
  })
}

export type QueueCounts = {
  /** What waits in all, and what of it passes the filters. */
  total: number
  fitting: number
  only: Record<QueueFilters['only'][number], number>
  kinds: [string, number][]
  relationships: [string, number][]
  /** Person's id, name, number; at most 100. */
  authors: [string, string | null, number][]
}

type Counted = {
  kind: string | null
  relationship: string | null
  authorId: string | null
  by: number
  n: number
} & QueueCounts['only']

const counted = 300

/** How much waits, for the filters of the queue. */
export async function countQueue(editor: Editor, filters: QueueFilters): Promise<QueueCounts> {
  const now = new Date()
  const [rows, fitting] = await Promise.all([
    ask<Counted[]>`
      WITH ${waiting(now)}
      SELECT kind, relationship, "authorId", grouping(kind, relationship, "authorId") AS by, count(*)::int AS n,
        (count(*) FILTER (WHERE overdue))::int AS overdue, (count(*) FILTER (WHERE disputed))::int AS disputed,
        (count(*) FILTER (WHERE first))::int AS first,
        (count(*) FILTER (WHERE reader = ${editor.id}::uuid))::int AS mine
      FROM ranked GROUP BY GROUPING SETS ((), (kind), (relationship), ("authorId"))
      ORDER BY by DESC, n DESC LIMIT ${counted}`,
    ask<{ n: number }[]>`
      WITH ${waiting(now)} SELECT count(*)::int AS n FROM ranked WHERE ${conditionsOf(filters, editor)}`,
  ])
  const of = (by: number) => rows.filter((row) => row.by === by)
  const all = of(7)[0]
  const authors = of(6).slice(0, 100)
  const people = await db.person.findMany({
    where: { id: { in: authors.flatMap(({ authorId }) => authorId ?? []) } },
    select: { id: true, name: true },
  })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return {
    total: all?.n ?? 0,
    fitting: fitting[0]?.n ?? 0,
    only: {
      overdue: all?.overdue ?? 0,
      disputed: all?.disputed ?? 0,
      first: all?.first ?? 0,
      mine: all?.mine ?? 0,
    },
    kinds: of(3).map(({ kind, n }) => [kind ?? '', n]),
    relationships: of(5).flatMap(({ relationship, n }) => (relationship ? [[relationship, n]] : [])),
    authors: authors.map(({ authorId, n }) => [authorId ?? '', names.get(authorId ?? '') ?? null, n]),
  }
}

/**
 * The proposal that comes after one in the queue, leaving out what another editor reads now; after the last, the first.
 * @returns null when there is no other
 */
export async function findNext(editor: Editor, filters: QueueFilters, id: string): Promise<string | null> {
  const [row] = await ask<{ id: string }[]>`
    WITH ${waiting(new Date())},
      this AS (SELECT rank AS "thisRank", "proposedAt" AS "thisAt" FROM ranked WHERE id = ${id}::uuid)
    SELECT id FROM ranked LEFT JOIN this ON true
    WHERE id <> ${id}::uuid AND ${conditionsOf(filters, editor)}
      AND (reader IS NULL OR reader = ${editor.id}::uuid)
    ORDER BY (rank, "proposedAt", id) > ("thisRank", "thisAt", ${id}::uuid) DESC NULLS LAST, rank, "proposedAt", id
    LIMIT 1`
  return row?.id ?? null
}
