import 'server-only'
import { db } from '@/lib/db/client'

export type FormerAddress =
  | { status: 308; kind: string; slug: string }
  | { status: 410; kind: string; slug: string }

/**
 * What became of an address that no public entry has: renamed or merged entries are elsewhere, withdrawn ones gone.
 * @returns null when there never was such an entry
 */
export async function findFormerAddress(kind: string, slug: string): Promise<FormerAddress | null> {
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
