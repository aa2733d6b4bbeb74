import 'server-only'
import { db } from '@/lib/db/client'
import type { Tx } from './publisher'
import type { Witness } from './verification'

/** What claims need to know of the sources that they name. Dates are EDTF and their latest day. */
export type SourceFacts = Witness & {
  publishedOn: string | null
  publishedOnTo: Date | null
}

const select = {
  id: true,
  publisher: true,
  publisherGroup: true,
  tier: true,
  country: true,
  publishedOn: true,
  publishedOnTo: true,
  reprintOfId: true,
} as const

/** @returns the sources and the originals that they reprint, by id */
export async function readSourceFacts(
  ids: Iterable<string>,
  tx: Tx | typeof db = db,
): Promise<Map<string, SourceFacts>> {
  const facts = new Map<string, SourceFacts>()
  let wanted = [...new Set(ids)]
  while (wanted.length > 0) {
    const rows = await tx.source.findMany({
      where: { id: { in: wanted } },
      select,
    })
    for (const { id, reprintOfId, ...source } of rows) facts.set(id, { ...source, reprintOf: reprintOfId })
    wanted = rows.flatMap(({ reprintOfId }) => (reprintOfId && !facts.has(reprintOfId) ? reprintOfId : []))
  }
  return facts
}
