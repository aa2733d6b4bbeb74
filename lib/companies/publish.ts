import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { dated } from '@/lib/entries/dated'
import type { AnyValues } from '@/lib/entries/define'
import { publishMeasures } from '@/lib/entries/publish-measures'
import { jsonOrNull, type Tx } from '@/lib/entries/publisher'
import { company } from './company'

/** Writes a company to its tables. @throws when the values were not checked */
export async function publishCompany(tx: Tx, id: string, values: AnyValues): Promise<void> {
  const { name, otherNames, headquarters, type, parent, summary, ...below } = company.schema.parse(values)
  const { owners, figures, metrics, identifiers, sectors, ...nothingLeft } = below
  nothingLeft satisfies Record<string, never>
  const row = {
    name,
    otherNames,
    headquarters,
    type,
    parentId: parent,
    summary: jsonOrNull(summary, Prisma.DbNull),
  }
  await tx.company.upsert({
    where: { id },
    create: { id, ...row },
    update: row,
  })
  const mine = { where: { companyId: id } }
  await tx.ownership.deleteMany(mine)
  await tx.ownership.createMany({
    data: owners.map(({ id: itemId, company, name, shareBasisPoints, from, to }) => ({
      companyId: id,
      itemId,
      ownerId: company,
      name,
      shareBasisPoints,
      ...dated('fromOn', from),
      ...dated('toOn', to),
    })),
  })
  await publishMeasures(tx, id, figures, metrics)
  await tx.identifier.deleteMany(mine)
  await tx.identifier.createMany({
    data: identifiers.map(({ id: itemId, scheme, value }) => ({
      companyId: id,
      itemId,
      scheme,
      value,
    })),
  })
  await tx.companySector.deleteMany(mine)
  await tx.companySector.createMany({
    data: sectors.map((sectorId) => ({ companyId: id, sectorId })),
  })
}

/** Takes a company that is public no longer out of its tables. */
export async function removeCompany(tx: Tx, id: string): Promise<void> {
  await publishMeasures(tx, id, [], [])
  await tx.ownership.deleteMany({ where: { companyId: id } })
  await tx.identifier.deleteMany({ where: { companyId: id } })
  await tx.companySector.deleteMany({ where: { companyId: id } })
  await tx.company.delete({ where: { id } })
}

/** Lets go of a company's numbers in registers, which another company may get in the same publication. */
export const freeCompany = (tx: Tx, id: string): Promise<unknown> =>
  tx.identifier.deleteMany({ where: { companyId: id } })
