import 'server-only'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { userAgentFromString } from 'next/server'
import { getLocale } from 'next-intl/server'
import { cache } from 'react'
import { db } from '@/lib/db/client'
import { settings } from '@/lib/env'
import { withLocale } from '@/lib/i18n/routing'
import { deviceLivesFor, rememberDevice } from './known-device'
import { type Holder, holds, prove, type Role, type Signed } from './person'
import {
  closeSession,
  endOtherSessions,
  endSession,
  findSession,
  listSessions,
  livesFor,
  openSession,
  type Proven,
} from './sessions'
import { checkSignIn, type SignInResult } from './sign-in'

const https = settings().ENTENTE_URL?.startsWith('https://') ?? false
/** The prefix binds a cookie to this very host and to https; a browser refuses it without. */
const cookieName = (name: string) => `${https ? '__Host-' : ''}entente-${name}`
const sessionCookie = cookieName('session')
const deviceCookie = cookieName('device')
const cookieFlags = { httpOnly: true, sameSite: 'lax', secure: https, path: '/' } as const

async function readCookie(name: string): Promise<string | undefined> {
  return (await cookies()).get(name)?.value
}

async function writeCookie(name: string, value: string, lives: number): Promise<void> {
  ;(await cookies()).set(name, value, { ...cookieFlags, maxAge: lives / 1000 })
}

/** Who asks, once per request; null for a reader. */
export const currentPerson = cache(async (): Promise<Signed | null> => {
  return findSession(await readCookie(sessionCookie))
})

/**
 * For actions that must read their form before they answer: a session that has ended is null, not another page.
 * @throws Forbidden when the role is too low.
 */
export async function findPerson<R extends Role>(role: R): Promise<Holder[R] | null> {
  const person = await currentPerson()
  return person && prove(person, role)
}

/**
 * Stands before every write, and in every page, action and handler of the desk.
 * Nobody signed in: goes to the sign-in page, and from there back to this page.
 * @throws Forbidden when the role is too low.
 */
export async function requireRole<R extends Role>(role: R): Promise<Holder[R]> {
  return (await findPerson(role)) ?? redirect(await signInPath())
}

/** The address of the sign-in page in the language of this page, leading back here. */
export async function signInPath(): Promise<string> {
  const here = (await headers()).get('x-address') ?? '/desk'
  return `${withLocale('/sign-in', await getLocale())}?to=${encodeURIComponent(here)}`
}

/** The address of the client: our own server writes exactly one into this header, whatever was sent. */
export async function clientAddress(): Promise<string> {
  return (await headers()).get('x-forwarded-for') ?? ''
}

/** "Firefox, Windows": enough for its owner to know it again. */
async function browserName(): Promise<string | null> {
  const { browser, os } = userAgentFromString((await headers()).get('user-agent') ?? undefined)
  return [browser.name, os.name].filter(Boolean).join(', ') || null
}

async function writeSession(person: Proven, newDevice: string | null): Promise<string> {
  const token = await openSession(person, await browserName(), await readCookie(sessionCookie))
  await writeCookie(sessionCookie, token, livesFor)
  if (newDevice) await writeCookie(deviceCookie, newDevice, deviceLivesFor)
  return token
}

/** Signs in whoever has just chosen a password. Only in actions and route handlers: a page cannot set cookies. */
export async function startSession(person: Proven): Promise<void> {
  await writeSession(person, await rememberDevice(db, person.id))
}

/** Signs in with what was typed. Only in actions and route handlers. */
export async function signIn(email: string, password: string): Promise<SignInResult['outcome']> {
  const [address, device] = await Promise.all([clientAddress(), readCookie(deviceCookie)])
  const result = await checkSignIn({ email, password, address, device })
  if (result.outcome === 'signedIn') await writeSession(result.person, result.newDevice)
  return result.outcome
}

type SignedIn<R extends Role> =
  | { outcome: 'signedIn'; person: Holder[R] }
  | { outcome: 'wrong' | 'slowDown' | 'busy' | 'role' }

/** Signs in and proves a role in one request, so that what was asked before the session ended can go on. */
export async function signInAs<R extends Role>(
  role: R,
  email: string,
  password: string,
): Promise<SignedIn<R>> {
  const [address, device] = await Promise.all([clientAddress(), readCookie(deviceCookie)])
  const result = await checkSignIn({ email, password, address, device })
  if (result.outcome !== 'signedIn') return { outcome: result.outcome }
  const person = await findSession(await writeSession(result.person, result.newDevice))
  return person && holds(person, role) ? { outcome: 'signedIn', person } : { outcome: 'role' }
}

/** Ends this browser's session. It stays known, so that strangers cannot lock its owner out. */
export async function signOut(): Promise<void> {
  const token = await readCookie(sessionCookie)
  if (token) await closeSession(token)
  ;(await cookies()).delete({ name: sessionCookie, ...cookieFlags })
}

/** @returns the person's own sessions, the latest seen first. */
export async function ownSessions(person: Signed) {
  return listSessions(person, await readCookie(sessionCookie))
}

/** Ends one of the person's own sessions, or all but this browser's when no id is given. */
export async function endOwnSessions(person: Signed, id: string | null): Promise<void> {
  if (id === null) await endOtherSessions(person, await readCookie(sessionCookie))
  else await endSession(person, id)
}
