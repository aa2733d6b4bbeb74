import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { dated } from '@/lib/entries/dated'
import type { AnyValues } from '@/lib/entries/define'
import { jsonOrNull, type Tx } from '@/lib/entries/publisher'
import { agreement } from './agreement'

/** Writes an agreement to its tables. @throws when the values were not checked */
export async function publishAgreement(tx: Tx, id: string, values: AnyValues): Promise<void> {
  const { name, type, status, bindingness, textAvailability, points, responsibleBody, ...dates } =
    agreement.schema.parse(values)
  const { signedOn, issuedOn, inForceOn, endsOn, relationship: _, ...more } = dates
  const { parties, supersedes, sectors, summary, ...nothingLeft } = more
  nothingLeft satisfies Record<string, never>
  const row = {
    name,
    type,
    status,
    bindingness,
    textAvailability,
    points,
    parties,
    responsibleBody,
    ...dated('signedOn', signedOn),
    ...dated('issuedOn', issuedOn),
    ...dated('inForceOn', inForceOn),
    ...dated('endsOn', endsOn),
    supersedesId: supersedes,
    summary: jsonOrNull(summary, Prisma.DbNull),
  }
  await tx.agreement.upsert({
    where: { id },
    create: { id, ...row },
    update: row,
  })
  await tx.agreementSector.deleteMany({ where: { agreementId: id } })
  await tx.agreementSector.createMany({
    data: sectors.map((sectorId) => ({ agreementId: id, sectorId })),
  })
}

/** Takes an agreement that is public no longer out of its tables. */
export async function removeAgreement(tx: Tx, id: string): Promise<void> {
  await tx.agreementSector.deleteMany({ where: { agreementId: id } })
  await tx.agreement.delete({ where: { id } })
}
