import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { dated } from '@/lib/entries/dated'
import type { AnyValues } from '@/lib/entries/define'
import { jsonOrNull, type Tx } from '@/lib/entries/publisher'
import { development } from './development'

/** Writes a development to its table. @throws when the values were not checked */
export async function publishDevelopment(tx: Tx, id: string, values: AnyValues): Promise<void> {
  const { subject, relationship: _, type, on, headline, ...more } = development.schema.parse(values)
  const { stageAfter, dispositionAfter, statusAfter, summary, ...nothingLeft } = more
  nothingLeft satisfies Record<string, never>
  const { onFrom, onTo } = dated('on', on)
  const row = {
    subjectId: subject,
    type,
    on,
    onFrom,
    onTo,
    headline,
    stageAfter,
    dispositionAfter,
    statusAfter,
    summary: jsonOrNull(summary, Prisma.DbNull),
  }
  await tx.development.upsert({
    where: { id },
    create: { id, ...row },
    update: row,
  })
}

/** Takes a development that is public no longer out of its tables. */
export async function removeDevelopment(tx: Tx, id: string): Promise<void> {
  await tx.development.delete({ where: { id } })
}
