import 'server-only'
import { type Signing, signatureOf } from '@/lib/auth/signature'
import { ask } from '@/lib/db/ask'
import { Prisma } from '@/lib/db/generated/client'
import { NotFound } from '@/lib/errors'
import { dayOf } from '@/lib/fields/partial-date'
import type { AsOf } from './as-of'
import type { AnyDefinition, AnyValues } from './define'
import type { CitedSource, Claim, Named, RevisionRow } from './entry'
import { findIdAt } from './former-address'
import { readMentioned, type State } from './mentioned'
import { findNamed } from './naming'

export type RevisionRead = {
  entry: Named
  row: RevisionRow
  after: State
  /** The revision before; null for the first. */
  before: State | null
  /** The address before, where this revision changed it. */
  formerSlug: string | null
  named: Record<string, Named>
  sources: Record<string, CitedSource>
}

type RevisionRecord = Omit<RevisionRow, 'publishedAt' | 'author' | 'publisher'> & {
  publishedAt: Date
  author: Signing | null
  publisher: Signing | null
}

const signer = (person: Prisma.Sql) => Prisma.sql`CASE WHEN ${person}.id IS NOT NULL THEN
  jsonb_build_object('id', ${person}.id, 'name', ${person}.name, 'shownAs', ${person}."shownAs") END`

/** Columns of `RevisionRecord`, from what `revisionJoins` joins. */
const revisionColumns = Prisma.sql`
  r.number, r.slug, r."publishedAt", r.reason, r.hash, r.state::text AS state,
  ${signer(Prisma.sql`author`)} AS author, ${signer(Prisma.sql`publisher`)} AS publisher,
  CASE WHEN target.id IS NOT NULL THEN
    jsonb_build_object('id', target.id, 'kind', target.kind, 'slug', target.slug, 'names', target.names) END AS "mergedInto"`

const revisionJoins = Prisma.sql`
  "Revision" r LEFT JOIN "Person" author ON author.id = r."authorId"
  LEFT JOIN "Person" publisher ON publisher.id = r."publisherId"
  LEFT JOIN "Entry" target ON target.id = r."mergedIntoId"`

const toRow = (row: RevisionRecord): RevisionRow => ({
  number: row.number,
  slug: row.slug,
  publishedAt: row.publishedAt.toISOString(),
  reason: row.reason,
  author: signatureOf(row.author),
  publisher: signatureOf(row.publisher),
  hash: row.hash,
  state: row.state,
  mergedInto: row.mergedInto,
})

/** An entry's address is enough for its history, also after it was withdrawn; as of a day, that which it had. */
async function getNamed(definition: AnyDefinition, slug: string, asOf?: AsOf): Promise<Named> {
  if (asOf) {
    const id = await findIdAt(definition.kind, slug)
    const named = id && (await findNamed([id], asOf))[id]
    if (!named) throw new NotFound('entry')
    return named
  }
  const [entry] = await ask<Named[]>`
    SELECT id, kind, slug, names FROM "Entry" WHERE kind = ${definition.kind} AND slug = ${slug}`
  if (!entry) throw new NotFound('entry')
  return entry
}

/** Every published revision of what was an entry at an address, the newest first. @throws NotFound */
export async function listRevisions(
  definition: AnyDefinition,
  slug: string,
  asOf?: AsOf,
): Promise<{ entry: Named; revisions: RevisionRow[] }> {
  const entry = await getNamed(definition, slug, asOf)
  const revisions = await listRevisionsOf(entry.id, asOf)
  if (revisions.length === 0) throw new NotFound('revision')
  return { entry, revisions }
}

/** Every published revision of an entry, as of a day those until its end; the newest first. */
export async function listRevisionsOf(entryId: string, asOf?: AsOf): Promise<RevisionRow[]> {
  const then = asOf ? Prisma.sql`AND r."publishedAt" < ${asOf.until}` : Prisma.empty
  const revisions = await ask<RevisionRecord[]>`
    SELECT ${revisionColumns} FROM ${revisionJoins}
    WHERE r."entryId" = ${entryId}::uuid ${then} ORDER BY r.number DESC`
  return revisions.map(toRow)
}

/**
 * The days in UTC, `YYYY-MM-DD`, on which an entry was changed next after a day, and on which it was changed last before
 * the change that holds at the end of that day; null where there is none.
 */
export async function findChangeDays(
  entryId: string,
  { until }: AsOf,
): Promise<{ previous: string | null; next: string | null }> {
  const [row] = await ask<{ previous: Date | null; next: Date | null }[]>`
    SELECT
      (SELECT min("publishedAt") FROM "Revision" WHERE "entryId" = ${entryId}::uuid AND "publishedAt" >= ${until}) AS next,
      (SELECT max("publishedAt") FROM "Revision" WHERE "entryId" = ${entryId}::uuid AND "publishedAt" <
        date_trunc('day', shown.at, 'UTC')) AS previous
    FROM (SELECT max("publishedAt") AS at FROM "Revision"
      WHERE "entryId" = ${entryId}::uuid AND "publishedAt" < ${until}) AS shown`
  const day = (at: Date | null | undefined) => (at ? dayOf(at) : null)
  return { previous: day(row?.previous), next: day(row?.next) }
}

/** One revision as it was, and the one before it. @throws NotFound */
export async function getRevision(
  definition: AnyDefinition,
  slug: string,
  number: number,
): Promise<RevisionRead> {
  const entry = await getNamed(definition, slug)
  const found = await ask<(RevisionRecord & { data: AnyValues; claims: Claim[] })[]>`
    SELECT ${revisionColumns}, r.data, r.claims FROM ${revisionJoins}
    WHERE r."entryId" = ${entry.id}::uuid AND r.number IN (${number}, ${number - 1})`
  const own = found.find((one) => one.number === number)
  if (!own) throw new NotFound('revision')
  const state = ({ data, claims }: (typeof found)[number]): State => ({ values: data, claims })
  const earlier = found.find((one) => one.number === number - 1)
  const after = state(own)
  const before = earlier ? state(earlier) : null
  const states = before ? [after, before] : [after]
  const { named, sources } = await readMentioned(definition, states)
  const formerSlug = earlier && earlier.slug !== own.slug ? earlier.slug : null
  return { entry, row: toRow(own), after, before, formerSlug, named, sources }
}
