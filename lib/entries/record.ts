import 'server-only'
import { v7 as uuid } from 'uuid'
import { Prisma } from '@/lib/db/generated/client'
import { moveCountChanges } from './count-changes'
import { dated } from './dated'
import type { AnyDefinition, AnyValues } from './define'
import type { Claim, Relationship, Verification } from './entry'
import { facetOf, namesOf } from './facet'
import { readNamesEver } from './former-names'
import type { Tx } from './publisher'
import { recordSearch, searchRowOf } from './record-search'
import type { SourceFacts } from './sources-of'
import { countedValues } from './standing'
import { json } from './state'
import { verificationOf } from './verification'

/** Everything that one entry is after a publication. */
export type Published = {
  definition: AnyDefinition
  id: string
  slug: string
  revision: number
  values: AnyValues
  claims: readonly Claim[]
  relationship: Relationship | null
  firstPublishedAt: Date
  publishedAt: Date
  /** When its newest revision was published; absent for the one being published. */
  updatedAt?: Date
  /** How it left the public part; absent while it is in it. */
  left?: { state: 'withdrawn' | 'merged'; mergedIntoId: string | null }
}

type Derived = {
  verification: Verification
  lastConfirmedOn: string | null
  lastConfirmedTo: Date | null
}

/** What follows from an entry's claims and their sources: how well it is supported, and when it was last confirmed. */
export function derive(entry: Published, sources: ReadonlyMap<string, SourceFacts>): Derived {
  const { definition, values, claims, relationship } = entry
  const supporting = claims
    .filter(({ rank, stance }) => rank !== 'deprecated' && stance === 'asserts')
    .flatMap(({ source }) => sources.get(source) ?? [])
    .filter(({ publishedOnTo }) => publishedOnTo !== null)
    .sort((a, b) => Number(b.publishedOnTo) - Number(a.publishedOnTo))
  return {
    verification: verificationOf(definition, values, claims, sources, relationship),
    lastConfirmedOn: supporting[0]?.publishedOn ?? null,
    lastConfirmedTo: supporting[0]?.publishedOnTo ?? null,
  }
}

/** The parent row of a new entry, without what it is found by. */
export function entryRowOf(entry: Published, derived: Derived) {
  const { definition, id, slug, revision, values, relationship, publishedAt, firstPublishedAt } = entry
  return {
    id,
    kind: definition.kind,
    publishedAt: firstPublishedAt,
    slug,
    revision,
    names: namesOf(definition, values) as Prisma.InputJsonObject,
    relationship: relationship?.slug ?? null,
    updatedAt: publishedAt,
    state: 'published' as const,
    mergedIntoId: null,
    ...derived,
  }
}

/** Writes the parent row with what is found and shown of every kind. */
export async function recordEntry(tx: Tx, entry: Published, derived: Derived): Promise<void> {
  const { id, kind, publishedAt, ...row } = entryRowOf(entry, derived)
  await tx.entry.upsert({
    where: { id },
    create: { id, kind, publishedAt, searchText: '', ...row },
    update: row,
  })
  const ever = entry.revision > 1 ? (await readNamesEver(tx, [id])).get(id) : []
  await recordSearch(tx, [searchRowOf(id, entry.definition, entry.values, entry.claims, ever)])
}

/** Inserts new claims, and brings the ranks of the others up to date; claims are never deleted. */
export async function recordClaims(
  tx: Tx,
  entryId: string,
  before: readonly Claim[],
  live: readonly Claim[],
  retired: readonly string[],
  revision: number,
): Promise<void> {
  await tx.claim.updateMany({
    where: { id: { in: [...retired] } },
    data: { retiredIn: revision },
  })
  const known = new Map(before.map((claim) => [claim.id, claim]))
  // Ranks fall before others rise: one preferred claim a field, at every moment.
  const moved = live.filter(({ id, rank, rankReason }) => {
    const old = known.get(id)
    return old !== undefined && (old.rank !== rank || old.rankReason !== rankReason)
  })
  const falling = moved.filter(({ rank }) => rank !== 'preferred')
  for (const { id, rank, rankReason } of [...falling, ...moved.filter(({ rank }) => rank === 'preferred')]) {
    await tx.claim.update({ where: { id }, data: { rank, rankReason } })
  }
  await addClaims(
    tx,
    entryId,
    live.filter(({ id }) => !known.has(id)),
  )
}

/** Inserts claims that the entry never had. */
export async function addClaims(tx: Tx, entryId: string, claims: readonly Claim[]): Promise<void> {
  await tx.claim.createMany({ data: claims.map((claim) => claimRowOf(entryId, claim)) })
}

/** A new claim as its table holds it. */
export function claimRowOf(entryId: string, claim: Claim) {
  const { source, quote, value, saidBy, saidOn, recordedAt } = claim
  return {
    id: claim.id,
    entryId,
    field: claim.field,
    stance: claim.stance,
    rank: claim.rank,
    rankReason: claim.rankReason,
    targetClaimId: claim.targetClaimId,
    revision: claim.revision,
    sourceId: source,
    value: json(value, Prisma.JsonNull) as Prisma.InputJsonValue,
    saidBy: json(saidBy, Prisma.DbNull) as Prisma.InputJsonValue,
    exact: quote?.exact ?? null,
    prefix: quote?.prefix ?? null,
    suffix: quote?.suffix ?? null,
    locator: quote?.locator ?? false,
    ...dated('saidOn', saidOn),
    recordedAt: new Date(recordedAt),
  }
}

const day = (date: string | null) => (date === null ? null : new Date(`${date}T00:00:00Z`))

/** The facet of the period that begins with a publication. */
export function facetRowOf(entry: Published, derived: Derived) {
  const { definition, id, slug, revision, values, relationship, publishedAt, firstPublishedAt } = entry
  const { mainFrom, mainTo, dueTo, codes, ...facet } = facetOf(
    definition,
    values,
    countedValues(definition, values, entry.claims),
  )
  return {
    entryId: id,
    kind: definition.kind,
    relationship: relationship?.slug ?? null,
    revision,
    slug,
    ...facet,
    codes: [...codes, `verification:${derived.verification}`],
    mainFrom: day(mainFrom),
    mainTo: day(mainTo),
    dueTo: day(dueTo),
    ...derived,
    publishedAt: firstPublishedAt,
    updatedAt: entry.updatedAt ?? publishedAt,
    validFrom: publishedAt,
  }
}

/** Closes the period that held, opens the next, and moves the stored counts by the difference. */
export async function recordFacet(tx: Tx, entry: Published, derived: Derived): Promise<void> {
  await closeFacet(tx, entry.id, entry.publishedAt)
  const facetId = uuid()
  await tx.facet.create({ data: { id: facetId, ...facetRowOf(entry, derived) } })
  await moveCounts(tx, entry.id, 1)
  await moveCountChanges(tx, facetId, 1)
}

/** Ends the period that holds for an entry, if there is one, and takes it out of the counts. */
export async function closeFacet(tx: Tx, entryId: string, at: Date): Promise<void> {
  const facet = await tx.facet.findFirst({ where: { entryId, validTo: null }, select: { id: true } })
  if (!facet) return
  await moveCounts(tx, entryId, -1)
  await moveCountChanges(tx, facet.id, -1)
  await tx.facet.update({ where: { id: facet.id }, data: { validTo: at } })
  await moveCountChanges(tx, facet.id, 1)
}

/** Adds an entry's current codes to the stored counts, or takes them off. */
async function moveCounts(tx: Tx, entryId: string, by: 1 | -1): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Count" (kind, relationship, code, n)
    SELECT kind, scope, code, greatest(${by}::int, 0) FROM (
      SELECT DISTINCT f.kind, scope, code
      FROM "Facet" f
      CROSS JOIN LATERAL unnest(array_append(f.codes, '')) AS code
      CROSS JOIN LATERAL unnest(ARRAY['', f.relationship]) AS scope
      WHERE f."entryId" = ${entryId}::uuid AND f."validTo" IS NULL AND scope IS NOT NULL
    ) AS moved ORDER BY kind, scope, code
    ON CONFLICT (kind, relationship, code) DO UPDATE SET n = "Count".n + ${by}::int`
}
