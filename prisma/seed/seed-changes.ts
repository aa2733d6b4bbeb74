import { v7 as uuid } from 'uuid'
import { checkValues } from '@/lib/entries/checking'
import type { AnyDefinition, AnyValues, Catalogue } from '@/lib/entries/define'
import type { Change, NewClaim } from '@/lib/entries/proposal'
import type { Scalar, Shape } from '@/lib/fields/field'
import type { SeedChange, SeedClaim, SeedProposal } from './seed-files'

/** An entry as it stands before a change. */
type Standing = { revision: number; values: AnyValues }
/** What was published before. */
type Published = {
  idOf: (kind: string, slug: string) => string | null
  standing: (id: string) => Standing | null
}

type Ids = (kind: string, slug: string) => string
type Item = { id: string } & Record<string, unknown>

/**
 * What a seeded proposal is to the core, with the words of the article put into their sentence.
 * @throws when it refers to what does not stand before it, or quotes words that the article lacks
 */
export function changesOf(
  catalogue: Catalogue,
  { key, changes }: SeedProposal,
  published: Published,
  article: string,
): Change[] {
  const fresh = new Map<string, string>()
  const idOf: Ids = (kind, slug) => {
    const id = published.idOf(kind, slug) ?? fresh.get(`${kind} ${slug}`)
    if (!id) throw new Error(`seed ${key}: no ${kind} ${slug} before it`)
    return id
  }
  return changes.map((change) => {
    const definition = catalogue.get(change.kind)
    if (!definition) throw new Error(`seed ${key}: no such kind: ${change.kind}`)
    const known = published.idOf(change.kind, change.slug)
    const entryId = known ?? uuid()
    if (!known) fresh.set(`${change.kind} ${change.slug}`, entryId)
    const standing = known ? published.standing(known) : null
    const values = laidOver(definition, standing?.values ?? whereNothingIsSaid(definition), change, idOf)
    return {
      kind: change.kind,
      entryId,
      slug: change.slug,
      baseRevision: standing?.revision ?? 0,
      values: checkValues(definition, values).values,
      claims: change.claims.map((claim) => claimOf(definition, claim, idOf, article)),
    }
  })
}

/** Fields that have a value while no source says otherwise. */
const whereNothingIsSaid = ({ fields }: AnyDefinition): AnyValues =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, { unless }]) => (unless === null ? [] : [[name, unless]])),
  )

function laidOver(
  definition: AnyDefinition,
  before: AnyValues,
  { values }: SeedChange,
  idOf: Ids,
): AnyValues {
  const after = { ...before }
  for (const [name, value] of Object.entries(values)) {
    const shape = definition.fields[name]
    const resolved = shape ? withIds(shape, value, idOf) : value
    after[name] = shape?.type === 'list' ? joined(shape, before[name], resolved) : resolved
  }
  return after
}

function joined(shape: Extract<Shape, { type: 'list' }>, before: unknown, added: unknown): unknown[] {
  const old = (before ?? []) as unknown[]
  const more = added as unknown[]
  if (shape.of.type !== 'group') return [...new Set([...old, ...more])]
  const items = new Map([...(old as Item[]), ...(more as Item[])].map((item) => [item.id, item]))
  return [...items.values()]
}

/** The value with every slug replaced by the id of its entry. */
function withIds(shape: Shape | Scalar, value: unknown, idOf: Ids): unknown {
  if (value === null || value === undefined) return value
  if (shape.type === 'list') {
    const { of } = shape
    return (value as unknown[]).map((one) =>
      of.type === 'group' ? withIdsInside(of.fields, one as Item, idOf) : withIds(of, one, idOf),
    )
  }
  if (shape.type !== 'reference') return value
  if (typeof value === 'string') return idOf(shape.to[0] ?? '', value)
  const { kind, slug } = value as { kind: string; slug: string }
  return idOf(kind, slug)
}

const withIdsInside = (fields: Readonly<Record<string, Scalar>>, item: object, idOf: Ids): unknown =>
  Object.fromEntries(
    Object.entries(item).map(([name, value]) => {
      const field = fields[name]
      return [name, field ? withIds(field, value, idOf) : value]
    }),
  )

function claimOf(definition: AnyDefinition, claim: SeedClaim, idOf: Ids, article: string): NewClaim {
  const { field, source, quote, locator = false, saidBy, saidOn, rank, rankReason } = claim
  const around = quote === null || locator ? { prefix: null, suffix: null } : contextOf(article, quote)
  return {
    id: uuid(),
    field,
    ...('value' in claim ? { value: claimed(definition, claim, idOf) } : {}),
    source: idOf('source', source),
    quote: quote === null ? null : { exact: quote, ...around, locator },
    saidBy: saidBy ? { name: null, post: null, organisation: null, ...saidBy } : null,
    saidOn: saidOn ?? null,
    stance: 'asserts',
    rank,
    rankReason: rankReason ?? null,
    targetClaimId: null,
  }
}

function claimed(definition: AnyDefinition, { field, value }: SeedClaim, idOf: Ids): unknown {
  const [name = '', item] = field.split('/')
  const shape = definition.fields[name]
  if (!shape) return value
  if (item === undefined || shape.type !== 'list' || shape.of.type !== 'group')
    return withIds(shape, value, idOf)
  return withIdsInside(shape.of.fields, value as object, idOf)
}

/** What stands before and after the words in their paragraph: the rest of the sentence they were taken from. */
function contextOf(article: string, exact: string): { prefix: string | null; suffix: string | null } {
  const at = article.indexOf(exact)
  if (at < 0) throw new Error(`not in the article: ${exact}`)
  const paragraph = { from: article.lastIndexOf('\n', at) + 1, to: article.indexOf('\n', at + exact.length) }
  const before = article.slice(paragraph.from, at)
  const after = article.slice(at + exact.length, paragraph.to < 0 ? undefined : paragraph.to)
  const sentenceBefore = before.slice(before.lastIndexOf('. ') + 1).trimStart()
  const end = after.indexOf('. ')
  const sentenceAfter = /[.”]$/.test(exact) ? '' : after.slice(0, end < 0 ? undefined : end + 1)
  return { prefix: sentenceBefore || null, suffix: sentenceAfter || null }
}
