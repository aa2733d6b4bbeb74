import 'server-only'
import type { Tx } from './publisher'

type Addressed = { id: string; kind: string; slug: string }

/** Whether an address is free for an entry, which may also take one back that was its own. */
export async function findSlugProblem(
  tx: Tx,
  { id, kind }: Addressed,
  slug: string,
): Promise<{ path: string; message: string } | null> {
  const where = { kind_slug: { kind, slug } }
  const holder = await tx.entry.findUnique({ where, select: { id: true } })
  const former = await tx.slugAlias.findUnique({ where, select: { entryId: true } })
  const taken = (holder && holder.id !== id) || (former && former.entryId !== id)
  return taken ? { path: 'slug', message: 'slugTaken' } : null
}

/** Keeps the address that an entry gives up; it leads to the new one for good. */
export async function keepFormerSlug(tx: Tx, { id, kind, slug }: Addressed, wanted: string): Promise<void> {
  if (wanted === slug) return
  await tx.slugAlias.deleteMany({ where: { kind, slug: wanted, entryId: id } })
  await tx.slugAlias.create({ data: { kind, slug, entryId: id } })
}
