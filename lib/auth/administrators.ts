import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'

type Client = Prisma.TransactionClient

/** @returns how many administrators can sign in, not counting `except`. */
export function countAdministrators(client: Client, except?: string): Promise<number> {
  const id = except === undefined ? undefined : { not: except }
  return client.person.count({
    where: { id, role: 'admin', disabledAt: null, passwordHash: { not: null } },
  })
}

/** Until the end of the transaction nobody else changes who is an administrator: neither the first nor the last slips by. */
export async function lockAdministrators(tx: Client): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('entente administrators'))`
}
