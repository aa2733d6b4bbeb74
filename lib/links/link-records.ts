import type pg from 'pg'
import type { LinkState } from './link-state'

type Asker = Pick<pg.ClientBase, 'query'>

/** An address to look at; `before` is what is known of this very address. */
export type DueLink = { sourceId: string; url: string; before: LinkState | null }

const columns = `k."checkedAt", k.status, k."finalUrl", k.error, k.failures, k.gone, k."failingSince", k."failedAt",
  k."deadSince", k."dueAt"`

/**
 * Addresses of public sources whose time has come: half of them never looked at, or changed since, the newest first;
 * half due for another look, the longest due first. The first half goes through all sources when nothing is new,
 * which is done once an hour and never for a page.
 */
export async function listDue(client: Asker, limit: number): Promise<DueLink[]> {
  const fresh = await client.query<{ sourceId: string; url: string }>(
    `SELECT s.id AS "sourceId", s.url FROM "Source" s JOIN "Entry" e ON e.id = s.id
     WHERE s.url IS NOT NULL AND e.state = 'published'
       AND NOT EXISTS (SELECT FROM "LinkCheck" k WHERE k."sourceId" = s.id AND k.url = s.url)
     ORDER BY s.id DESC LIMIT $1`,
    [limit],
  )
  const due = await client.query<{ sourceId: string; url: string } & LinkState>(
    `SELECT k."sourceId", k.url, ${columns}
     FROM "LinkCheck" k JOIN "Source" s ON s.id = k."sourceId" AND s.url = k.url JOIN "Entry" e ON e.id = s.id
     WHERE k."dueAt" <= now() AND e.state = 'published' ORDER BY k."dueAt", k."sourceId" LIMIT $1`,
    [limit],
  )
  const again = due.rows.map(({ sourceId, url, ...before }) => ({ sourceId, url, before }))
  const first = fresh.rows.map((row) => ({ ...row, before: null }))
  const half = Math.max(limit - again.length, Math.ceil(limit / 2))
  return [...first.slice(0, half), ...again].slice(0, limit)
}

/** Keeps what was seen of an address, in place of what was known of it or of an earlier address of its source. */
export async function keepSighting(
  client: Asker,
  { sourceId, url }: DueLink,
  state: LinkState,
): Promise<void> {
  const { checkedAt, status, finalUrl, error, failures, gone, failingSince, failedAt, deadSince, dueAt } =
    state
  await client.query(
    `INSERT INTO "LinkCheck" ("sourceId", url, "checkedAt", status, "finalUrl", error, failures, gone, "failingSince",
       "failedAt", "deadSince", "dueAt")
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     ON CONFLICT ("sourceId") DO UPDATE SET url = excluded.url, "checkedAt" = excluded."checkedAt",
       status = excluded.status, "finalUrl" = excluded."finalUrl", error = excluded.error,
       failures = excluded.failures, gone = excluded.gone, "failingSince" = excluded."failingSince",
       "failedAt" = excluded."failedAt", "deadSince" = excluded."deadSince", "dueAt" = excluded."dueAt"`,
    [
      sourceId,
      url,
      checkedAt,
      status,
      finalUrl?.slice(0, 2000) ?? null,
      error,
      failures,
      gone,
      failingSince,
      failedAt,
      deadSince,
      dueAt,
    ],
  )
}
