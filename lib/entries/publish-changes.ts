import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'
import { linkHash } from './chain'
import { applyClaims } from './claims'
import type { AnyDefinition, AnyValues, Catalogue } from './define'
import type { Relationship } from './entry'
import { nameIn, namesOf } from './facet'
import { type FindSame, withoutKnown } from './known-already'
import { inOrder, leave } from './leaving'
import { prepare } from './preparing'
import type { Change } from './proposal'
import type { PublishOutcome } from './publish-outcome'
import type { Publishers, Removers, Tx } from './publisher'
import { derive, type Published, recordClaims, recordEntry, recordFacet } from './record'
import { recordSourceTexts } from './record-source-texts'
import { rederiveCiting } from './rederive'
import { keepFormerSlug } from './rename'
import { settleClaims } from './settle-claims'
import { slugOf } from './slug'
import { readSourceFacts } from './sources-of'

/** The kinds and how each is written. */
export type House = {
  catalogue: Catalogue
  publishers: Publishers
  removers: Removers
  /** Kind → frees what only one entry may have, so that entries of one publication can exchange it. */
  freers: Removers
  findSame: FindSame
}

/** Whose publication it is, and whether its claims must have their words. */
type Publication = {
  id: string
  authorId: string | null
  publisherId: string | null
  reason: string
  quotes: 'needed' | 'may-lack'
}

/** Writes every change of one publication; the caller holds the site's row. @throws Refused with nothing written */
export async function publishChanges(
  tx: Tx,
  house: House,
  changes: Change[],
  publication: Publication,
): Promise<PublishOutcome> {
  const fresh = await withoutKnown(tx, house.findSame, changes)
  const ready = await prepare(tx, house.catalogue, fresh, publication.quotes)
  const relationships = await tx.relationship.findMany()
  const publishedAt = await now(tx)
  const published: Published[] = []
  for (const { definition, state } of ready.length > 1 ? ready : []) {
    if (state) await house.freers[definition.kind]?.(tx, state.id)
  }
  for await (const one of inOrder(tx, house.catalogue, ready)) {
    const { change, definition, state, values, settled } = one
    const left = await leave(tx, house.removers, one, publishedAt)
    if (left) {
      await recordRevision(tx, left, publication)
      published.push(left)
      continue
    }
    const saying = settled?.claims ?? state?.claims ?? []
    const sourceIds = [...change.claims, ...saying].map(({ source }) => source)
    const sources = await readSourceFacts(sourceIds, tx)
    const dates = new Map([...sources].map(([id, { publishedOn }]) => [id, publishedOn]))
    const revision = (state?.revision ?? 0) + 1
    const moment = { revision, recordedAt: publishedAt.toISOString() }
    const before = state?.values ?? null
    const applied = settled
      ? { values, live: settled.claims, retired: [] }
      : applyClaims(definition, before, { ...change, values }, state?.claims ?? [], moment, dates)
    const entry: Published = {
      definition,
      id: change.entryId,
      slug: state ? (change.slug ?? state.slug) : await freeSlug(tx, definition, change, applied.values),
      revision,
      values: applied.values,
      claims: applied.live,
      relationship: await relationshipOf(tx, relationships, applied.values),
      firstPublishedAt: state?.publishedAt ?? publishedAt,
      publishedAt,
    }
    const derived = derive(entry, sources)
    if (state) await keepFormerSlug(tx, state, entry.slug)
    await recordEntry(tx, entry, derived)
    await house.publishers[definition.kind]?.(tx, entry.id, entry.values)
    if (settled) await settleClaims(tx, entry.id, applied.live, revision)
    else await recordClaims(tx, entry.id, state?.claims ?? [], applied.live, applied.retired, revision)
    await recordFacet(tx, entry, derived)
    await recordRevision(tx, entry, publication)
    published.push(entry)
  }
  await recordSourceTexts(tx, fresh, { authorId: publication.authorId, publishedAt })
  const corrected = ready.filter(({ state }) => state !== null).map(({ change }) => change.entryId)
  await rederiveCiting(
    tx,
    house.catalogue,
    corrected,
    published.map(({ id }) => id),
    publishedAt,
  )
  await decide(tx, publication, published[published.length - 1]?.id ?? null)
  await tx.site.update({
    where: { id: 1 },
    data: { version: { increment: 1 } },
  })
  const entries = published.map(({ definition, slug, revision }) => ({
    kind: definition.kind,
    slug,
    revision,
  }))
  return { ok: true, entries }
}

/** After the lock: later than every earlier publication, whatever the clock of this process says. */
async function now(tx: Tx): Promise<Date> {
  const [row] = await tx.$queryRaw<{ at: Date }[]>`
    SELECT greatest(date_trunc('milliseconds', clock_timestamp()), max("publishedAt")) AS at FROM "Revision"`
  return row?.at ?? new Date()
}

async function freeSlug(
  tx: Tx,
  definition: AnyDefinition,
  change: Change,
  values: AnyValues,
): Promise<string> {
  const { kind } = definition
  const wanted =
    change.slug || slugOf(nameIn(namesOf(definition, values), 'en')) || `${kind}-${change.entryId.slice(-12)}`
  for (let n = 1; ; n++) {
    const slug = n === 1 ? wanted : `${wanted}-${n}`
    const where = { kind_slug: { kind, slug } }
    const taken =
      (await tx.entry.findUnique({ where, select: { id: true } })) ??
      (await tx.slugAlias.findUnique({ where }))
    if (!taken) return slug
  }
}

/** An entry belongs to the relationship that it names, else to that of what it refers to. */
async function relationshipOf(
  tx: Tx,
  known: Relationship[],
  values: AnyValues,
): Promise<Relationship | null> {
  const own = known.find(({ slug }) => slug === values.relationship)
  if (own || typeof values.subject !== 'string') return own ?? null
  const subject = await tx.entry.findUnique({
    where: { id: values.subject },
    select: { relationship: true },
  })
  return known.find(({ slug }) => slug === subject?.relationship) ?? null
}

async function recordRevision(tx: Tx, entry: Published, publication: Publication): Promise<void> {
  const { chainHead, chainLength } = await tx.site.findUniqueOrThrow({
    where: { id: 1 },
  })
  const link = linkOf(entry, publication, chainLength + 1)
  const hash = linkHash(chainHead, link)
  await tx.revision.create({
    data: { ...link, proposalId: publication.id, previousHash: chainHead, hash },
  })
  await tx.site.update({
    where: { id: 1 },
    data: { chainHead: hash, chainLength: link.position },
  })
}

/** What a published entry adds to the chain. @param position its place in it, from 1 */
export function linkOf(
  entry: Published,
  { authorId, publisherId, reason }: Pick<Publication, 'authorId' | 'publisherId' | 'reason'>,
  position: number,
) {
  return {
    position,
    entryId: entry.id,
    number: entry.revision,
    kind: entry.definition.kind,
    slug: entry.slug,
    data: entry.values as Prisma.InputJsonObject,
    claims: entry.claims as unknown as Prisma.InputJsonArray,
    reason,
    authorId,
    publisherId,
    publishedAt: entry.publishedAt.toISOString(),
    state: entry.left?.state ?? ('published' as const),
    mergedIntoId: entry.left?.mergedIntoId ?? null,
  }
}

async function decide(tx: Tx, publication: Publication, entryId: string | null): Promise<void> {
  await tx.proposal.update({
    where: { id: publication.id },
    data: {
      state: 'published',
      reviewerId: publication.publisherId,
      decidedAt: new Date(),
      entryId,
    },
  })
}
