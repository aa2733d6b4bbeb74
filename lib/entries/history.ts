import 'server-only'
import { signatureOf, signing } from '@/lib/auth/signature'
import { db } from '@/lib/db/client'
import type { Prisma, Revision } from '@/lib/db/generated/client'
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

const around = {
  author: signing,
  publisher: signing,
  mergedInto: { select: { id: true, kind: true, slug: true, names: true } },
} as const
type WithPeople = Omit<Prisma.RevisionGetPayload<{ include: typeof around }>, 'data' | 'claims'>

const toRow = ({ author, publisher, mergedInto, publishedAt, ...row }: WithPeople): RevisionRow => ({
  number: row.number,
  slug: row.slug,
  publishedAt: publishedAt.toISOString(),
  reason: row.reason,
  author: signatureOf(author),
  publisher: signatureOf(publisher),
  hash: row.hash,
  state: row.state,
  mergedInto: mergedInto && { ...mergedInto, names: mergedInto.names as Named['names'] },
})

/** An entry's address is enough for its history, also after it was withdrawn; as of a day, that which it had. */
async function getNamed(definition: AnyDefinition, slug: string, asOf?: AsOf): Promise<Named> {
  if (asOf) {
    const id = await findIdAt(definition.kind, slug)
    const named = id && (await findNamed([id], asOf))[id]
    if (!named) throw new NotFound('entry')
    return named
  }
  const entry = await db.entry.findUnique({
    where: { kind_slug: { kind: definition.kind, slug } },
    select: { id: true, kind: true, slug: true, names: true },
  })
  if (!entry) throw new NotFound('entry')
  return { ...entry, names: entry.names as Named['names'] }
}

/** Every published revision of an entry, the newest first. @throws NotFound */
export async function listRevisions(
  definition: AnyDefinition,
  slug: string,
  asOf?: AsOf,
): Promise<{ entry: Named; revisions: RevisionRow[] }> {
  const entry = await getNamed(definition, slug, asOf)
  const revisions = await db.revision.findMany({
    where: {
      entryId: entry.id,
      ...(asOf && { publishedAt: { lt: asOf.until } }),
    },
    omit: { data: true, claims: true },
    include: around,
    orderBy: { number: 'desc' },
  })
  if (revisions.length === 0) throw new NotFound('revision')
  return { entry, revisions: revisions.map(toRow) }
}

/**
 * The days in UTC, `YYYY-MM-DD`, on which an entry was changed next after a day, and on which it was changed last before
 * the change that holds at the end of that day; null where there is none.
 */
export async function findChangeDays(
  entryId: string,
  { until }: AsOf,
): Promise<{ previous: string | null; next: string | null }> {
  const [row] = await db.$queryRaw<{ previous: Date | null; next: Date | null }[]>`
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
  const found = await db.revision.findMany({
    where: { entryId: entry.id, number: { in: [number, number - 1] } },
    include: around,
  })
  const own = found.find((one) => one.number === number)
  if (!own) throw new NotFound('revision')
  const state = (one: Revision): State => ({
    values: one.data as AnyValues,
    claims: one.claims as unknown as Claim[],
  })
  const earlier = found.find((one) => one.number === number - 1)
  const after = state(own)
  const before = earlier ? state(earlier) : null
  const states = before ? [after, before] : [after]
  const { named, sources } = await readMentioned(definition, states)
  const formerSlug = earlier && earlier.slug !== own.slug ? earlier.slug : null
  return { entry, row: toRow(own), after, before, formerSlug, named, sources }
}
