import 'server-only'
import { db } from '@/lib/db/client'
import type { AsOf } from './as-of'

type Address = { kind: string; slug: string }
export type FormerAddress =
  | (Address & { status: 308 })
  /** Elsewhere as of that day; another day it may be otherwise. */
  | (Address & { status: 307 })
  | (Address & { status: 410 })
  /** Nothing of it was public at the end of that day. @property since when it was, ISO 8601 in UTC */
  | (Address & { status: 404; id: string; since: string })

/**
 * What became of an address that no public entry has: renamed or merged entries are elsewhere, withdrawn ones gone.
 * As of a day, what had become of it at its end.
 * @returns null when there never was such an entry
 */
export async function findFormerAddress(
  kind: string,
  slug: string,
  asOf?: AsOf,
): Promise<FormerAddress | null> {
  if (asOf) return findFormerThen(kind, slug, asOf)
  const at = { kind_slug: { kind, slug } }
  const select = {
    slug: true,
    kind: true,
    state: true,
    mergedInto: { select: { kind: true, slug: true } },
  } as const
  const alias = await db.slugAlias.findUnique({
    where: at,
    select: { entry: { select } },
  })
  const entry = alias?.entry ?? (await db.entry.findUnique({ where: at, select }))
  if (!entry) return null
  if (entry.mergedInto) return { status: 308, ...entry.mergedInto }
  if (entry.state === 'withdrawn') return { status: 410, kind: entry.kind, slug: entry.slug }
  return entry.slug === slug ? null : { status: 308, kind: entry.kind, slug: entry.slug }
}

/** @returns the id of the entry that has an address or had it before; no other can have it */
export async function findIdAt(kind: string, slug: string): Promise<string | null> {
  const where = { kind_slug: { kind, slug } }
  const [entry, alias] = await Promise.all([
    db.entry.findUnique({ where, select: { id: true } }),
    db.slugAlias.findUnique({ where, select: { entryId: true } }),
  ])
  return entry?.id ?? alias?.entryId ?? null
}

type Asked = { kinds: readonly string[]; slugs: readonly string[]; asOf?: AsOf }

/**
 * The entries at some addresses, which they have or had before; of one that was merged, the entry that it became.
 * @returns by the slug that was asked for; addresses of nothing are left out
 */
export async function findStanding({ kinds, slugs, asOf }: Asked): Promise<{ slug: string; id: string }[]> {
  const where = { kind: { in: [...kinds] }, slug: { in: [...slugs] } }
  const [entries, aliases] = await Promise.all([
    db.entry.findMany({ where, select: { slug: true, id: true } }),
    db.slugAlias.findMany({ where, select: { slug: true, entryId: true } }),
  ])
  const found = [...entries, ...aliases.map(({ slug, entryId }) => ({ slug, id: entryId }))]
  return Promise.all(found.map(async ({ slug, id }) => ({ slug, id: await becameOf(id, asOf) })))
}

async function becameOf(id: string, asOf: AsOf | undefined): Promise<string> {
  const newest = await db.revision.findFirst({
    where: { entryId: id, ...(asOf && { publishedAt: { lt: asOf.until } }) },
    orderBy: { number: 'desc' },
    select: { mergedIntoId: true },
  })
  return newest?.mergedIntoId ? becameOf(newest.mergedIntoId, asOf) : id
}

async function findFormerThen(kind: string, slug: string, { until }: AsOf): Promise<FormerAddress | null> {
  const id = await findIdAt(kind, slug)
  if (!id) return null
  const newest = await db.revision.findFirst({
    where: { entryId: id, publishedAt: { lt: until } },
    orderBy: { number: 'desc' },
    select: { slug: true, state: true, mergedInto: { select: { kind: true, slug: true } } },
  })
  if (newest?.state === 'withdrawn') return { status: 410, kind, slug }
  if (newest) {
    const then = newest.mergedInto ?? { kind, slug: newest.slug }
    if (then.kind === kind && then.slug === slug) return null
    const now = await findFormerAddress(kind, slug)
    const forGood = now?.status === 308 && now.kind === then.kind && now.slug === then.slug
    return { status: forGood ? 308 : 307, ...then }
  }
  const first = await db.revision.findUniqueOrThrow({
    where: { entryId_number: { entryId: id, number: 1 } },
    select: { publishedAt: true },
  })
  return { status: 404, kind, slug, id, since: first.publishedAt.toISOString() }
}
