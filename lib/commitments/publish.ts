import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { dated } from '@/lib/entries/dated'
import type { AnyValues } from '@/lib/entries/define'
import { jsonOrNull, type Tx } from '@/lib/entries/publisher'
import { commitment } from './commitment'

/** Writes a commitment to its tables. @throws when the values were not checked */
export async function publishCommitment(tx: Tx, id: string, values: AnyValues): Promise<void> {
  const {
    text,
    agreement,
    relationship: _,
    madeBy,
    promisedOn,
    dueOn,
    ...more
  } = commitment.schema.parse(values)
  const { status, deliveredOn, projects, summary, ...nothingLeft } = more
  nothingLeft satisfies Record<string, never>
  const row = {
    text,
    agreementId: agreement,
    status,
    ...dated('promisedOn', promisedOn),
    ...dated('dueOn', dueOn),
    ...dated('deliveredOn', deliveredOn),
    summary: jsonOrNull(summary, Prisma.DbNull),
  }
  await tx.commitment.upsert({
    where: { id },
    create: { id, ...row },
    update: row,
  })
  const mine = { where: { commitmentId: id } }
  await tx.commitmentParty.deleteMany(mine)
  await tx.commitmentParty.createMany({
    data: madeBy.map(({ id: itemId, country, company }) => ({
      commitmentId: id,
      itemId,
      country,
      companyId: company,
    })),
  })
  await tx.commitmentProject.deleteMany(mine)
  await tx.commitmentProject.createMany({
    data: projects.map((projectId) => ({ commitmentId: id, projectId })),
  })
}

/** Takes a commitment that is public no longer out of its tables. */
export async function removeCommitment(tx: Tx, id: string): Promise<void> {
  await tx.commitmentParty.deleteMany({ where: { commitmentId: id } })
  await tx.commitmentProject.deleteMany({ where: { commitmentId: id } })
  await tx.commitment.delete({ where: { id } })
}
