import 'server-only'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { Conflict, NotFound } from '@/lib/errors'
import { countAdministrators } from './administrators'
import { recordDeed } from './audit'
import type { Admin, Role } from './person'
import { sweepExpired } from './sweep'
import { hashToken, isToken, newToken } from './tokens'

const hour = 3600_000
const linkLivesFor = { setup: 24 * hour, invitation: 7 * 24 * hour, reset: 24 * hour }
type LinkPurpose = keyof typeof linkLivesFor

/** What a link is for, and whom. `setup` is for nobody yet. */
export type OpenLink = {
  purpose: LinkPurpose
  personId: string | null
  email: string | null
  name: string | null
  role: Role | null
}

async function writeLink(tx: Prisma.TransactionClient, purpose: LinkPurpose, personId: string | null) {
  const token = newToken()
  const expiresAt = new Date(Date.now() + linkLivesFor[purpose])
  await tx.oneTimeLink.create({ data: { idHash: hashToken(token), purpose, personId, expiresAt } })
  return token
}

/**
 * The address at which the first administrator makes an account, good for one day and one use.
 * @returns `/set-up/<token>`, or null when there is an administrator who can sign in.
 */
export async function makeSetUpLink(): Promise<string | null> {
  if ((await countAdministrators(db)) > 0) return null
  await sweepExpired()
  return `/set-up/${await writeLink(db, 'setup', null)}`
}

/** Only the hash of the token is kept. An invitation is good for seven days, a new password for one. */
export async function writePersonLink(
  tx: Prisma.TransactionClient,
  person: { id: string; passwordHash: string | null },
): Promise<string> {
  await tx.oneTimeLink.deleteMany({ where: { personId: person.id } })
  const token = await writeLink(tx, person.passwordHash === null ? 'invitation' : 'reset', person.id)
  return `/invitation/${token}`
}

/**
 * A new one-time link for somebody: to join, or to choose a new password. It takes the place of any older one.
 * @param by null at the command line.
 * @throws NotFound, Conflict when the person is disabled.
 */
export function makePersonLink(by: Admin | null, personId: string): Promise<string> {
  return db.$transaction(async (tx) => {
    const person = await tx.person.findUnique({
      where: { id: personId },
      select: { id: true, passwordHash: true, disabledAt: true },
    })
    if (!person) throw new NotFound('person')
    if (person.disabledAt) throw new Conflict('disabled')
    await recordDeed(tx, { deed: 'linkMade', actorId: by?.id ?? null, subjectId: person.id })
    return writePersonLink(tx, person)
  })
}

/** @returns null when the link was used, has expired, never was, or has nothing left to set up. */
export async function findLink(
  token: string,
  client: Prisma.TransactionClient = db,
): Promise<OpenLink | null> {
  if (!isToken(token)) return null
  const link = await client.oneTimeLink.findUnique({
    where: { idHash: hashToken(token), expiresAt: { gt: new Date() } },
    select: {
      purpose: true,
      personId: true,
      person: { select: { email: true, name: true, role: true, disabledAt: true } },
    },
  })
  if (!link || link.person?.disabledAt) return null
  const { purpose, personId, person } = link
  if (purpose === 'setup' && (await countAdministrators(client)) > 0) return null
  const { email = null, name = null, role = null } = person ?? {}
  return { purpose, personId, email, name, role }
}

/** Takes a link out of the world. @returns whether it was there: of two at the same moment only one gets true. */
export async function takeLink(tx: Prisma.TransactionClient, token: string): Promise<boolean> {
  const { count } = await tx.oneTimeLink.deleteMany({
    where: { idHash: hashToken(token), expiresAt: { gt: new Date() } },
  })
  return count === 1
}
