import 'server-only'
import { v7 } from 'uuid'
import { z } from 'zod'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { type Admin, type Role, roles } from './person'

/** What is done to people, in the past tense. Details never hold a name, an address or a secret: they outlive a removal. */
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
  'sessionsEnded',
  'passwordChanged',
  'passwordReset',
  'signedInOnNewBrowser',
  'secondStepOn',
  'secondStepOff',
  'secondStepTaken',
  'recoveryCodesMade',
  'recoveryCodeUsed',
  'tokenMade',
  'tokenRevoked',
  'tooManySignIns',
  'tooManyCodes',
  'tooManyTries',
] as const
export type Deed = (typeof deeds)[number]

export const isDeed = (name: unknown): name is Deed => deeds.some((deed) => deed === name)

type Event = {
  deed: Deed
  /** Null at the command line, where the machine's own users are trusted, and for strangers. */
  actorId: string | null
  /** Null where it concerns nobody who is known here. */
  subjectId: string | null
  detail?: { role: Role } | { scopes: string[]; expiresOn: string }
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
  subjectId: string | null
  role: Role | null
}

const recordedRole = z.object({ role: z.enum(roles) })

/** Which deeds are asked for: by or to one person, of one sort. */
export type DeedFilter = { person?: string; deed?: Deed }

const whereOf = ({ person, deed }: DeedFilter): Prisma.AuditEventWhereInput => ({
  deed: deed ?? { in: [...deeds] },
  ...(person && { OR: [{ actorId: person }, { subjectId: person }] }),
})

/**
 * @param limit at most so many
 * @param after the id of the last deed of the page before
 * @returns deeds, newest first, and whether there are older ones
 */
export async function listDeeds(
  _admin: Admin,
  limit: number,
  filter: DeedFilter = {},
  after?: string,
): Promise<{ deeds: RecordedDeed[]; more: boolean }> {
  const events = await db.auditEvent.findMany({
    where: whereOf(filter),
    select: { id: true, at: true, deed: true, actorId: true, subjectId: true, detail: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    ...(after && { cursor: { id: after }, skip: 1 }),
    take: limit + 1,
  })
  const known = events.slice(0, limit).flatMap(({ deed, detail, ...event }) => {
    if (!isDeed(deed)) return []
    return [{ ...event, deed, role: recordedRole.safeParse(detail).data?.role ?? null }]
  })
  return { deeds: known, more: events.length > limit }
}

export function countDeeds(_admin: Admin, filter: DeedFilter): Promise<number> {
  return db.auditEvent.count({ where: whereOf(filter) })
}
