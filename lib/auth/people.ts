import 'server-only'
import { validate as isUuid } from 'uuid'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { Forbidden, NotFound } from '@/lib/errors'
import { countAdministrators, lockAdministrators } from './administrators'
import { type Deed, recordDeed } from './audit'
import { type EmailFault, emailFault, readEmail } from './identity'
import { writePersonLink } from './links'
import { insertPerson } from './new-person'
import type { Admin, Role, Signed } from './person'
import { forgetSecondFactor, hasSecondFactor } from './second-factor'
import { countSessions, endEverything } from './sessions'

/** Who does it: an administrator, or null at the command line of the machine itself. */
type By = Admin | null

type PersonState = 'invited' | 'active' | 'disabled'
export type ListedPerson = {
  id: string
  email: string
  name: string | null
  role: Role
  state: PersonState
  lastSeenAt: Date | null
}

const columns = {
  id: true,
  email: true,
  name: true,
  role: true,
  passwordHash: true,
  disabledAt: true,
  lastSeenAt: true,
} as const

type Row = Prisma.PersonGetPayload<{ select: typeof columns }>

function stateOf({ passwordHash, disabledAt }: Pick<Row, 'passwordHash' | 'disabledAt'>): PersonState {
  if (disabledAt) return 'disabled'
  return passwordHash === null ? 'invited' : 'active'
}

function asListed(row: Row): ListedPerson {
  const { id, email, name, role, lastSeenAt } = row
  return { id, email: email ?? '', name, role, lastSeenAt, state: stateOf(row) }
}

/** @returns everybody who was not removed, by e-mail address, at most 1000. */
export async function listPeople(_by: By): Promise<ListedPerson[]> {
  const where = { email: { not: null } }
  const people = await db.person.findMany({ where, select: columns, orderBy: { email: 'asc' }, take: 1000 })
  return people.map(asListed)
}

/** @throws NotFound when there is nobody, or nobody any longer. */
export async function getPerson(_by: By, id: string): Promise<ListedPerson> {
  const person = isUuid(id) && (await db.person.findUnique({ where: { id }, select: columns }))
  if (!person || person.email === null) throw new NotFound('person')
  return asListed(person)
}

/** @returns the id; null when nobody has the address. */
export async function findPersonByEmail(_by: By, email: string): Promise<string | null> {
  const person = await db.person.findUnique({ where: { email: readEmail(email) }, select: { id: true } })
  return person?.id ?? null
}

/** Adds somebody, who can sign in once the link was used. @returns the path of the link, or what is wrong with the address. */
export async function addPerson(
  by: By,
  typed: { email: string; role: Role },
): Promise<{ link: string } | { fault: EmailFault }> {
  const email = readEmail(typed.email)
  const fault = emailFault(email)
  if (fault) return { fault }
  return db.$transaction(async (tx) => {
    const person = await insertPerson(tx, { email, role: typed.role })
    if (!person) return { fault: 'taken' }
    await record(tx, 'added', by, person.id, typed.role)
    return { link: await writePersonLink(tx, { id: person.id, passwordHash: null }) }
  })
}

function record(tx: Prisma.TransactionClient, deed: Deed, by: By, subjectId: string, role?: Role) {
  return recordDeed(tx, { deed, actorId: by?.id ?? null, subjectId, ...(role && { detail: { role } }) })
}

/** Nobody is left out: the last administrator who can sign in stays one. */
export type Change = 'done' | 'lastAdministrator'

/**
 * One change at a time: whoever would be the last administrator afterwards is looked at under a lock.
 * @throws NotFound, Forbidden when the administrator has lost the role meanwhile.
 */
function change(
  by: By,
  id: string,
  staysAdministrator: boolean,
  write: (tx: Prisma.TransactionClient) => Promise<unknown>,
): Promise<Change> {
  return db.$transaction(async (tx) => {
    await lockAdministrators(tx)
    const still = { id: by?.id, role: 'admin', disabledAt: null } as const
    if (by && !(await tx.person.findFirst({ where: still, select: { id: true } })))
      throw new Forbidden('admin')
    const person = isUuid(id) && (await tx.person.findUnique({ where: { id }, select: columns }))
    if (!person || person.email === null) throw new NotFound('person')
    const counts = person.role === 'admin' && stateOf(person) === 'active' && !staysAdministrator
    if (counts && (await countAdministrators(tx, id)) === 0) return 'lastAdministrator'
    await write(tx)
    return 'done'
  })
}

/** Holds from the person's next request on. */
export function changeRole(by: By, id: string, role: Role): Promise<Change> {
  return change(by, id, role === 'admin', async (tx) => {
    await tx.person.update({ where: { id }, data: { role } })
    await record(tx, 'roleChanged', by, id, role)
  })
}

/** Ends the person's sessions at once. */
export function disablePerson(by: By, id: string): Promise<Change> {
  return change(by, id, false, async (tx) => {
    await tx.person.update({ where: { id }, data: { disabledAt: new Date(), epoch: { increment: 1 } } })
    await endEverything(tx, id)
    await tx.apiToken.deleteMany({ where: { personId: id } })
    await record(tx, 'disabled', by, id)
  })
}

export function enablePerson(by: By, id: string): Promise<Change> {
  return change(by, id, true, async (tx) => {
    await tx.person.update({ where: { id }, data: { disabledAt: null } })
    await record(tx, 'enabled', by, id)
  })
}

/** Signs somebody out everywhere at once; they can sign in again. */
export function endSessionsOf(by: By, id: string): Promise<Change> {
  return change(by, id, true, async (tx) => {
    await tx.person.update({ where: { id }, data: { epoch: { increment: 1 } } })
    await tx.session.deleteMany({ where: { personId: id } })
    await tx.halfSignIn.deleteMany({ where: { personId: id } })
    await record(tx, 'sessionsEnded', by, id)
  })
}

/** For somebody who has lost the app and the recovery codes: the password alone signs in again. */
export function takeSecondStep(by: By, id: string): Promise<Change> {
  return change(by, id, true, async (tx) => {
    if (await forgetSecondFactor(tx, id)) await record(tx, 'secondStepTaken', by, id)
  })
}

/** What a person has open, for whoever may end it. */
export async function getAccess(
  _by: By,
  id: string,
): Promise<{ sessions: number; secondStep: boolean; tokens: number }> {
  const [sessions, secondStep, tokens] = await Promise.all([
    countSessions(id),
    hasSecondFactor(id),
    db.apiToken.count({ where: { personId: id, expiresAt: { gt: new Date() } } }),
  ])
  return { sessions, secondStep, tokens }
}

/** Forgets name, e-mail address and password for good. The id stays: history says that somebody did it. */
export function removePerson(by: By, id: string): Promise<Change> {
  return change(by, id, false, (tx) => forget(tx, id, by?.id ?? null))
}

/** The same, for one's own account; the caller has asked for the password. */
export function removeOneself({ id }: Signed): Promise<Change> {
  return change(null, id, false, (tx) => forget(tx, id, id))
}

async function forget(tx: Prisma.TransactionClient, id: string, actorId: string | null): Promise<void> {
  const nobody = { name: null, email: null, passwordHash: null, disabledAt: new Date() }
  await tx.person.update({ where: { id }, data: { ...nobody, epoch: { increment: 1 } } })
  await endEverything(tx, id)
  await tx.apiToken.deleteMany({ where: { personId: id } })
  await forgetSecondFactor(tx, id)
  await recordDeed(tx, { deed: 'removed', actorId, subjectId: id })
}
