import 'server-only'
import type { Catalogue } from './define'
import type { Tx } from './publisher'
import { derive, type Published, recordFacet } from './record'
import { readSourceFacts } from './sources-of'
import { readStates } from './state'

/**
 * A corrected source may support what cites it, or reprints of it, better or worse than before: their verification
 * and last confirmation are derived anew. Their values and revisions stay as they are.
 * @param done entries that this publication derives in any case
 */
export async function rederiveCiting(
  tx: Tx,
  catalogue: Catalogue,
  sources: readonly string[],
  done: readonly string[],
  at: Date,
): Promise<void> {
  const cited = await tx.claim.findMany({
    where: {
      retiredIn: null,
      entryId: { notIn: [...done] },
      OR: [{ sourceId: { in: [...sources] } }, { source: { source: { reprintOfId: { in: [...sources] } } } }],
    },
    select: { entryId: true },
    distinct: ['entryId'],
  })
  const states = await readStates(
    cited.map(({ entryId }) => entryId),
    tx,
  )
  const relationships = await tx.relationship.findMany()
  for (const state of states) {
    const definition = catalogue.get(state.kind)
    if (!definition) continue
    const facts = await readSourceFacts(
      state.claims.map(({ source }) => source),
      tx,
    )
    const { relationship, updatedAt } = await tx.entry.findUniqueOrThrow({
      where: { id: state.id },
    })
    const entry: Published = {
      ...state,
      definition,
      relationship: relationships.find(({ slug }) => slug === relationship) ?? null,
      firstPublishedAt: state.publishedAt,
      publishedAt: at,
      updatedAt,
    }
    const derived = derive(entry, facts)
    await tx.entry.update({ where: { id: state.id }, data: derived })
    await recordFacet(tx, entry, derived)
  }
}
