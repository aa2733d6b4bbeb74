import 'server-only'
import { v7 } from 'uuid'
import { z } from 'zod'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { type Admin, type Role, roles } from './person'

/** What is done to people, in the past tense. Details never hold a name or an address: they outlive a removal. */
const deeds = [
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
  detail?: { role: Role }
}

/** Written in the transaction of the deed itself, so that neither is there without the other. */
export async function recordDeed(tx: Prisma.TransactionClient, event: Event): Promise<void> {
  await tx.auditEvent.create({ data: { id: v7(), ...event } })
}

export type RecordedDeed = {
  id: string
  at: Date
  deed: Deed
  actorId: string | null
  subjectId: string
  role: Role | null
}

const isDeed = (name: string): name is Deed => deeds.some((deed) => deed === name)
const recordedRole = z.object({ role: z.enum(roles) })

/** @returns the latest deeds done to people, newest first. */
export async function listDeeds(_admin: Admin, limit: number): Promise<RecordedDeed[]> {
  const events = await db.auditEvent.findMany({
    where: { deed: { in: [...deeds] } },
    select: { id: true, at: true, deed: true, actorId: true, subjectId: true, detail: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: limit,
  })
  return events.flatMap(({ deed, subjectId, detail, ...event }) => {
    if (!isDeed(deed) || subjectId === null) return []
    return [{ ...event, deed, subjectId, role: recordedRole.safeParse(detail).data?.role ?? null }]
  })
}
