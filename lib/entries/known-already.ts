import 'server-only'
import type { AnyValues } from './define'
import type { Change } from './proposal'
import type { Tx } from './publisher'

/** Kind → the public entry that a new one would double, by whatever names it outside: an address, a number. */
export type FindSame = Readonly<Record<string, (tx: Tx, values: AnyValues) => Promise<string | null>>>

/**
 * Two people may enter the same document while neither is public. The second one is left out, and everything that the
 * other changes say of it is said of the one that is public.
 */
export async function withoutKnown(
  tx: Tx,
  findSame: FindSame,
  changes: readonly Change[],
): Promise<Change[]> {
  const same = new Map<string, string>()
  for (const { kind, entryId, baseRevision, values } of changes) {
    const known = baseRevision === 0 ? await findSame[kind]?.(tx, values) : null
    if (known && known !== entryId) same.set(entryId, known)
  }
  if (same.size === 0 || same.size === changes.length) return [...changes]
  const others = JSON.stringify(changes.filter(({ entryId }) => !same.has(entryId)))
  return JSON.parse([...same].reduce((text, [from, to]) => text.replaceAll(from, to), others)) as Change[]
}
