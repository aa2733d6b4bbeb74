import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { AnyValues } from '@/lib/entries/define'
import { jsonOrNull, type Tx } from '@/lib/entries/publisher'
import { sector } from './sector'

/** Writes a sector to its table. @throws when the values were not checked */
export async function publishSector(tx: Tx, id: string, values: AnyValues): Promise<void> {
  const { name, type, parent, isic, dac, summary, ...nothingLeft } = sector.schema.parse(values)
  nothingLeft satisfies Record<string, never>
  const row = {
    name,
    type,
    parentId: parent,
    isic,
    dac,
    summary: jsonOrNull(summary, Prisma.DbNull),
  }
  await tx.sector.upsert({
    where: { id },
    create: { id, ...row },
    update: row,
  })
}

/** Takes a sector that is public no longer out of its tables. */
export async function removeSector(tx: Tx, id: string): Promise<void> {
  await tx.sector.delete({ where: { id } })
}
