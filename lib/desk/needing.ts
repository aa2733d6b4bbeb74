import 'server-only'
import { ask } from '@/lib/db/ask'
import { Prisma } from '@/lib/db/generated/client'
import { judgedOn } from '@/lib/entries/as-of'
import { cached } from '@/lib/entries/site-version'
import { readNeedCursor, writeNeedCursor } from './need-cursor'
import { type NeedQuestion, questionOf } from './needing-sql'
import { type Need, type NeedPage, type NeedRow, needs } from './needs'

type Asked = { relationship: string | null; limit: number; cursor?: string | null }

/** How many rows a need is counted to. */
export const countedTo = 10_000

/** A look at a link changes its queue although nothing is published. */
const changesUnpublished: readonly Need[] = ['dead_link']
const keeping = <T>(need: Need, key: string, ask: () => Promise<T>): Promise<T> =>
  changesUnpublished.includes(need) ? ask() : cached(`need ${need} ${key}`, ask)

/** The rows of a question after a place, as SQL, for reading and for looking at its plan. */
export const needingSql = (
  { from, id, day, where }: NeedQuestion,
  after: { day: string; id: string } | null,
  limit: number,
): Prisma.Sql => Prisma.sql`
  SELECT ${id} AS id, ${day} AS day FROM ${from} WHERE ${where}
    ${after ? Prisma.sql`AND (${day}, ${id}) > (${after.day}::text::date, ${after.id}::uuid)` : Prisma.empty}
  ORDER BY ${day}, ${id} LIMIT ${limit}`

/** One page of a queue, the most needful first. @param cursor of the page before; one that is none begins anew */
export function listNeeding(need: Need, { relationship, limit, cursor = null }: Asked): Promise<NeedPage> {
  return keeping(need, JSON.stringify([relationship, limit, cursor]), async () => {
    const after = readNeedCursor(need, cursor)
    const question = questionOf(need, relationship, judgedOn(undefined))
    const found = await ask<Found[]>`
      WITH needing AS (${needingSql(question, after, limit + 1)})
      SELECT e.id, e.kind, e.slug, e.names, e.relationship, n.day::text AS place, f."dueOn", f."lastConfirmedOn",
        k.url, k.status, k.error
      FROM needing n JOIN "Entry" e ON e.id = n.id
      LEFT JOIN "Facet" f ON f."entryId" = n.id AND f."validTo" IS NULL
      LEFT JOIN "LinkCheck" k ON k."sourceId" = n.id
      ORDER BY n.day, n.id`
    const shown = found.slice(0, limit)
    const last = shown.at(-1)
    const next = found.length > limit && last ? writeNeedCursor(need, { day: last.place, id: last.id }) : null
    return { rows: shown.map(toRow), next, first: after === null }
  })
}

type Found = Omit<NeedRow, 'day' | 'link'> & {
  place: string
  url: string | null
  status: number | null
  error: string | null
}

const toRow = ({ place, url, status, error, ...row }: Found): NeedRow => ({
  ...row,
  day: place === 'infinity' ? null : place,
  link: url === null ? null : { url, status, error },
})

/** How many entries have a need, counted to ten thousand and one. */
export function countNeeding(need: Need, relationship: string | null): Promise<number> {
  return keeping(need, `count ${relationship ?? ''}`, async () => {
    const { from, where } = questionOf(need, relationship, judgedOn(undefined))
    const [counted] = await ask<{ n: number }[]>`
      SELECT count(*)::int AS n FROM (SELECT FROM ${from} WHERE ${where} LIMIT ${countedTo + 1}) AS found`
    return counted?.n ?? 0
  })
}

/** How many have each need, and the first few. @param limit at most so many rows of each */
export async function listNeeds(
  relationship: string | null,
  limit: number,
): Promise<Record<Need, { total: number; rows: NeedRow[] }>> {
  const answers = await Promise.all(
    needs.map(async (need) => {
      const total = await countNeeding(need, relationship)
      const { rows } = total === 0 ? { rows: [] } : await listNeeding(need, { relationship, limit })
      return [need, { total, rows }] as const
    }),
  )
  return Object.fromEntries(answers) as Record<Need, { total: number; rows: NeedRow[] }>
}
