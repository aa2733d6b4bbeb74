import 'server-only'
import { v7 } from 'uuid'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import type { Admin } from './person'

/** What is done to people, in the past tense. Details never hold a name or an address: they outlive a removal. */
export const deeds = [
  'administratorSetUp',
  'added',
  'joined',
  'signedUp',
  'linkMade',
  'roleChanged',
  'disabled',
  'enabled',
  'removed',
  'passwordChanged',
  'passwordReset',
  'signedInOnNewBrowser',
] as const
export type Deed = (typeof deeds)[number]

type Event = {
  deed: Deed
  /** Null at the command line, where the machine's own users are trusted. */
  actorId: string | null
  subjectId: string
  detail?: { role: string }
}

/** Written in the transaction of the deed itself, so that neither is there without the other. */
export async function recordDeed(tx: Prisma.TransactionClient, event: Event): Promise<void> {
  await tx.auditEvent.create({ data: { id: v7(), ...event } })
}

/** @returns the latest events, newest first. */
export async function listDeeds(_admin: Admin, limit: number) {
  return db.auditEvent.findMany({
    select: { id: true, at: true, deed: true, actorId: true, subjectId: true, detail: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: limit,
  })
}
