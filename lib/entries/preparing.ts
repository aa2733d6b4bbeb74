import 'server-only'
import { Conflict, NotFound } from '@/lib/errors'
import { checkChange } from './checking'
import type { AnyDefinition, AnyValues, Catalogue } from './define'
import { type Clash, mergeValues } from './difference'
import type { Change, ChangeProblem } from './proposal'
import { Refused } from './publish-outcome'
import type { Tx } from './publisher'
import { rankedMeanwhile } from './ranked-since'
import type { Said } from './redirected'
import { findHindrance, readCarried, readSettled } from './settled'
import { type EntryState, readAllStates } from './state'
import { referencesIn, referencesInClaims } from './values'

export type Ready = {
  change: Change
  definition: AnyDefinition
  state: EntryState | null
  values: AnyValues
  /** All that is said of the entry afterwards, where the change brings back what was said before. */
  settled: Said | null
}

/** Brings every change up to the newest revision and checks it. @throws Refused with all problems or all clashes */
export async function prepare(
  tx: Tx,
  catalogue: Catalogue,
  changes: Change[],
  quotes: 'needed' | 'may-lack',
): Promise<Ready[]> {
  const states = new Map(
    (
      await readAllStates(
        changes.map(({ entryId }) => entryId),
        tx,
      )
    ).map((one) => [one.id, one]),
  )
  const conflict: (Clash & { change: number })[] = []
  const problems: ChangeProblem[] = []
  const ready: Ready[] = []
  for (const [index, change] of changes.entries()) {
    const definition = catalogue.get(change.kind)
    const state = states.get(change.entryId) ?? null
    if (!definition || (state && state.kind !== change.kind)) throw new Conflict('kind')
    if (!state && change.baseRevision > 0) throw new NotFound('entry')
    const hindrance = state && (await findHindrance(tx, change, state, changes))
    if (hindrance) {
      problems.push({ change: index, ...hindrance })
      continue
    }
    const settled = state && (await readSettled(tx, definition, change, state, changes))
    const merged = settled
      ? { ok: true as const, ...settled }
      : await broughtUp(tx, definition, change, state)
    if (!merged.ok) {
      conflict.push(...merged.clashes.map((clash) => ({ ...clash, change: index })))
      continue
    }
    const overtaken = await rankedMeanwhile(tx, change, state)
    problems.push(...overtaken.map((problem) => ({ ...problem, change: index })))
    if (overtaken.length > 0) continue
    const carried = state ? await readCarried(tx, definition, changes, states, state, merged.values) : []
    const now = { ...change, values: merged.values, claims: [...change.claims, ...carried] }
    const said = settled?.claims ?? state?.claims ?? []
    const found = change.state ? [] : checkChange(definition, now, said, carried.length ? 'may-lack' : quotes)
    problems.push(...found.map((problem) => ({ ...problem, change: index })))
    const parsed = definition.schema.safeParse(merged.values)
    const values = parsed.success ? parsed.data : merged.values
    ready.push({ change: now, definition, state, values, settled: settled && { ...settled, values } })
  }
  if (conflict.length > 0) throw new Refused({ ok: false, conflict })
  problems.push(...(await missingReferences(tx, catalogue, ready)))
  if (problems.length > 0) throw new Refused({ ok: false, problems })
  return ready
}

async function broughtUp(
  tx: Tx,
  definition: AnyDefinition,
  change: Change,
  state: EntryState | null,
): Promise<ReturnType<typeof mergeValues>> {
  if (!state || state.revision === change.baseRevision) return { ok: true, values: change.values }
  const base = await tx.revision.findUnique({
    where: {
      entryId_number: { entryId: change.entryId, number: change.baseRevision },
    },
    select: { data: true },
  })
  return mergeValues(definition, (base?.data ?? {}) as AnyValues, state.values, change.values)
}

/** Every entry, source and relationship that is named must be public or come before in the same proposal. */
async function missingReferences(tx: Tx, catalogue: Catalogue, ready: Ready[]): Promise<ChangeProblem[]> {
  const citing = ({ change, settled }: Ready) => (change.state ? [] : (settled?.claims ?? change.claims))
  const named = ready.flatMap((one) => [
    ...referencesIn(one.definition, one.values),
    ...referencesInClaims(one.definition, ownStatements(one.change)),
    ...citing(one).map(({ source }) => source),
  ])
  const published = await tx.entry.findMany({
    where: { id: { in: [...new Set(named)] }, state: 'published' },
    select: { id: true, kind: true },
  })
  const relationships = new Set((await tx.relationship.findMany()).map(({ slug }) => slug))
  const kinds = new Map(published.map(({ id, kind }) => [id, kind]))
  const problems: ChangeProblem[] = []
  for (const [index, one] of ready.entries()) {
    const { change, definition, values } = one
    if (change.state) continue
    kinds.set(change.entryId, definition.kind)
    for (const [field, shape] of Object.entries(definition.fields)) {
      const missing =
        shape.type === 'relationship'
          ? values[field] !== null && !relationships.has(String(values[field]))
          : referencesIn({ ...definition, fields: { [field]: shape } }, values).some((id) => {
              const kind = kinds.get(id)
              return kind === undefined || id === change.entryId || !allowedKinds(shape).includes(kind)
            })
      if (missing) problems.push({ change: index, path: field, message: 'notAnEntry' })
    }
    for (const { field, value } of ownStatements(change)) {
      const unknown = referencesInClaims(definition, [{ field, value }]).some((id) => {
        const kind = kinds.get(id)
        const shape = definition.fields[field.split('/')[0] ?? '']
        return kind === undefined || !shape || !allowedKinds(shape).includes(kind)
      })
      if (unknown) problems.push({ change: index, path: field, message: 'notAnEntry' })
    }
    for (const { field, source } of citing(one)) {
      if (kinds.get(source) !== 'source') problems.push({ change: index, path: field, message: 'noSource' })
    }
    if (!catalogue.has(change.kind)) problems.push({ change: index, path: '', message: 'notValid' })
  }
  return problems
}

/** Claims that say something else than what the change sets. */
const ownStatements = ({ claims }: Change) =>
  claims.flatMap(({ field, value }) => (value === undefined ? [] : { field, value }))

function allowedKinds(shape: AnyDefinition['fields'][string]): string[] {
  if (shape.type === 'reference') return [...shape.to]
  if (shape.type !== 'list') return []
  const inside = shape.of.type === 'group' ? Object.values(shape.of.fields) : [shape.of]
  return inside.flatMap((field) => (field.type === 'reference' ? field.to : []))
}
