import 'server-only'
import { v7 as uuid } from 'uuid'
import { definitionOf, type Kind } from '@/lib/catalogue'
import { db } from '@/lib/db/client'
import type { AnyValues } from '@/lib/entries/define'
import type { Change, NewClaim, NewClaimInput } from '@/lib/entries/proposal'
import { newClaimSchema } from '@/lib/entries/proposal'
import type { PublishOutcome } from '@/lib/entries/publish-outcome'
import { publishBatch } from '@/lib/entries/publishing'
import { readStates } from '@/lib/entries/state'
import { pathsOf } from '@/lib/entries/values'
import { house } from '@/lib/publishers'

/** Where a test's own pair of countries is kept. */
export const relationship = 'norland-sudland'

/** A pair of countries, made once a database. */
export async function givenRelationship(slug = relationship, a = 'NO', b = 'SE'): Promise<string> {
  await db.relationship.upsert({
    where: { slug },
    create: { slug, a, b },
    update: {},
  })
  return slug
}

export const claimOn = (field: string, source: string, more: Partial<NewClaimInput> = {}): NewClaim =>
  newClaimSchema.parse({
    id: uuid(),
    field,
    source,
    quote: { exact: `what the source says of ${field}` },
    ...more,
  })

/** A change that makes an entry, with a claim of one source for everything that needs one. */
export function newEntry(
  kind: Kind,
  values: AnyValues,
  source: string | null,
  entryId: string = uuid(),
): Change {
  const definition = definitionOf(kind)
  const checked = definition.schema.parse(values)
  const claims = source ? pathsOf(definition, checked).map(({ path }) => claimOn(path, source)) : []
  return { kind, entryId, baseRevision: 0, values: checked, claims }
}

let lastSource = 0
export const newSource = (values: AnyValues = {}, entryId?: string): Change => {
  lastSource += 1
  const url = `https://example.org/${process.pid}/${lastSource}`
  const usual = {
    title: `Report ${lastSource}`,
    url,
    publisher: 'The Example',
    language: 'en',
    publishedOn: '2025-04-17',
  }
  return newEntry('source', { ...usual, tier: 'independent_media', ...values }, null, entryId)
}

/** @throws when it was refused */
export async function givenPublished(...changes: Change[]): Promise<Extract<PublishOutcome, { ok: true }>> {
  const outcome = await publishBatch(house, {
    requestKey: uuid(),
    reason: 'for a test',
    changes,
  })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome
}

/** A public entry with a source of its own. */
export async function givenEntry(kind: Kind, values: AnyValues, sourceValues: AnyValues = {}) {
  const source = newSource(sourceValues)
  const change = newEntry(kind, values, source.entryId)
  const { entries } = await givenPublished(source, change)
  return {
    id: change.entryId,
    slug: entries[1]?.slug ?? '',
    source: source.entryId,
  }
}

export const givenProject = async (values: AnyValues = {}, sourceValues: AnyValues = {}) =>
  givenEntry(
    'project',
    {
      name: { en: 'Bridge over the Sound' },
      stage: 'in_progress',
      disposition: 'active',
      ...values,
      relationship: values.relationship ?? (await givenRelationship()),
    },
    sourceValues,
  )

/** A change of some fields of a public entry, with a claim for each path given. */
export async function changed(
  id: string,
  values: AnyValues,
  claims: NewClaim[] = [],
  baseRevision?: number,
): Promise<Change> {
  const [state] = await readStates([id])
  if (!state) throw new Error('no such entry')
  return {
    kind: state.kind,
    entryId: id,
    baseRevision: baseRevision ?? state.revision,
    values: { ...state.values, ...values },
    claims,
  }
}
