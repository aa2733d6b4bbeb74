import 'server-only'
import { v7 } from 'uuid'
import type { Prisma } from '@/lib/db/generated/client'
import type { Role } from './person'
import type { Proven } from './sessions'

type NewPerson = { email: string; role: Role; name?: string; passwordHash?: string }

/** @returns null when somebody has the e-mail address, also when that happened at the same moment. */
export async function insertPerson(tx: Prisma.TransactionClient, person: NewPerson): Promise<Proven | null> {
  const id = v7()
  const { count } = await tx.person.createMany({ data: { id, ...person }, skipDuplicates: true })
  return count === 1 ? { id, epoch: 0 } : null
}
