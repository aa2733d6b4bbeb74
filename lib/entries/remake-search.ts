import 'server-only'
import { db } from '@/lib/db/client'
import type { Catalogue } from './define'
import { readNamesEver } from './former-names'
import { recordSearch, searchRowOf } from './record-search'
import { searchMadeAs } from './search-made-as'
import { readStates } from './state'

/** Entries that are made anew in one transaction. */
const atOnce = 500

/** Makes what all entries are found by anew, in portions; while people publish, and again after a crash. */
export async function remakeSearch(catalogue: Catalogue): Promise<void> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const entries = await db.entry.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: atOnce,
      select: { id: true },
    })
    const last = entries.at(-1)
    if (!last) break
    await remake(
      catalogue,
      entries.map(({ id }) => id),
    )
    after = last.id
  }
  await db.site.update({ where: { id: 1 }, data: { searchMadeAs } })
}

function remake(catalogue: Catalogue, ids: readonly string[]): Promise<void> {
  return db.$transaction(
    async (tx) => {
      // Nobody publishes a newer text meanwhile, which this would undo.
      await tx.$executeRaw`SELECT FROM "Site" WHERE id = 1 FOR UPDATE`
      const states = await readStates(ids, tx)
      const ever = await readNamesEver(tx, ids)
      const rows = states.flatMap(({ id, kind, values, claims }) => {
        const definition = catalogue.get(kind)
        return definition ? [searchRowOf(id, definition, values, claims, ever.get(id))] : []
      })
      await recordSearch(tx, rows)
    },
    { maxWait: 20_000, timeout: 60_000 },
  )
}
