import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { Claim } from './entry'
import type { Tx } from './publisher'
import { addClaims } from './record'
import { claimFrom, json } from './state'
import { sameValue } from './values'

/**
 * Makes these the live claims of an entry: those that ended live again, others end with this revision, what a claim
 * says or cites is as given. No claim is deleted.
 */
export async function settleClaims(
  tx: Tx,
  entryId: string,
  claims: readonly Claim[],
  revision: number,
): Promise<void> {
  const ids = claims.map(({ id }) => id)
  await tx.claim.updateMany({
    where: { entryId, retiredIn: null, id: { notIn: ids } },
    data: { retiredIn: revision },
  })
  const rows = await tx.claim.findMany({ where: { entryId, id: { in: ids } } })
  const known = new Map(rows.map((row) => [row.id, row]))
  const altered = claims.filter((claim) => {
    const row = known.get(claim.id)
    return row && (row.retiredIn !== null || !sameValue(claimFrom(row), claim))
  })
  // Ranks fall before others rise: one preferred claim a field, at every moment.
  const falling = altered.filter(({ rank }) => rank !== 'preferred')
  for (const claim of [...falling, ...altered.filter(({ rank }) => rank === 'preferred')]) {
    const { id, rank, rankReason, source, field, value } = claim
    const said = json(value, Prisma.JsonNull) as Prisma.InputJsonValue
    const data = { rank, rankReason, field, value: said, sourceId: source, retiredIn: null }
    await tx.claim.update({ where: { id }, data })
  }
  await addClaims(
    tx,
    entryId,
    claims.filter(({ id }) => !known.has(id)),
  )
}
