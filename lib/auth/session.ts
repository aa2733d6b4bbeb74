import 'server-only'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { userAgentFromString } from 'next/server'
import { getLocale } from 'next-intl/server'
import { cache } from 'react'
import { db } from '@/lib/db/client'
import { settings } from '@/lib/env'
import { withLocale } from '@/lib/i18n/routing'
import { beginHalfSignIn, halfSignInLivesFor, isHalfSignedIn, passSecondStep } from './half-sign-in'
import { deviceLivesFor, rememberDevice } from './known-device'
import { type Holder, holds, prove, type Role, type Signed } from './person'
import { hasSecondFactor } from './second-factor'
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
import { checkSignIn, welcomeUnknown } from './sign-in'

const https = settings().ENTENTE_URL?.startsWith('https://') ?? false
/** The prefix binds a cookie to this very host and to https; a browser refuses it without. */
const cookieName = (name: string) => `${https ? '__Host-' : ''}entente-${name}`
const sessionCookie = cookieName('session')
const deviceCookie = cookieName('device')
const halfCookie = cookieName('half')
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

/** Signs in whoever has just changed the own password. Only in actions and route handlers: a page cannot set cookies. */
export async function startSession(person: Proven): Promise<void> {
  await writeSession(person, await rememberDevice(db, person.id))
}

/** The password was right: the code is asked for next, of this browser alone. */
async function askForCode(person: Proven): Promise<'codeNeeded'> {
  await writeCookie(halfCookie, await beginHalfSignIn(person), halfSignInLivesFor)
  return 'codeNeeded'
}

/** Signs in whoever has used a link, as far as that goes: a link does not take the place of a code. */
export async function admit(person: Proven): Promise<'signedIn' | 'codeNeeded'> {
  if (await hasSecondFactor(person.id)) return askForCode(person)
  await startSession(person)
  return 'signedIn'
}

type Entered<Outcome extends string> = { outcome: 'signedIn'; token: string } | { outcome: Outcome }

async function enterByPassword(
  email: string,
  password: string,
): Promise<Entered<'codeNeeded' | 'wrong' | 'slowDown' | 'busy'>> {
  const [address, device] = await Promise.all([clientAddress(), readCookie(deviceCookie)])
  const result = await checkSignIn({ email, password, address, device })
  if (result.outcome === 'codeNeeded') return { outcome: await askForCode(result.person) }
  if (result.outcome !== 'signedIn') return { outcome: result.outcome }
  return { outcome: 'signedIn', token: await writeSession(result.person, result.newDevice) }
}

async function enterByCode(code: string): Promise<Entered<'wrongCode' | 'slowDown' | 'gone'>> {
  const [half, device] = await Promise.all([readCookie(halfCookie), readCookie(deviceCookie)])
  const result = await passSecondStep(half, code)
  if (result.outcome !== 'signedIn') return { outcome: result.outcome }
  ;(await cookies()).delete({ name: halfCookie, ...cookieFlags })
  const newDevice = await welcomeUnknown(result.person.id, device)
  return { outcome: 'signedIn', token: await writeSession(result.person, newDevice) }
}

/** Signs in with a password, as far as that goes. Only in actions and route handlers. */
export const signIn = async (email: string, password: string) =>
  (await enterByPassword(email, password)).outcome

/** Signs in with a code, after the password. Only in actions and route handlers. */
export const signInByCode = async (code: string) => (await enterByCode(code)).outcome

/** Whether this browser has given a right password and owes the code. */
export const owesCode = async (): Promise<boolean> => isHalfSignedIn(await readCookie(halfCookie))

/** What was typed: an e-mail address and a password, or the code after them. */
export type SignInTyped = { email: string; password: string } | { code: string }

type SignedIn<R extends Role> =
  | { outcome: 'signedIn'; person: Holder[R] }
  | { outcome: 'codeNeeded' | 'wrong' | 'slowDown' | 'busy' | 'wrongCode' | 'gone' | 'role' }

/** Signs in and proves a role in one request, so that what was asked before the session ended can go on. */
export async function signInAs<R extends Role>(role: R, typed: SignInTyped): Promise<SignedIn<R>> {
  const result =
    'code' in typed ? await enterByCode(typed.code) : await enterByPassword(typed.email, typed.password)
  if (result.outcome !== 'signedIn') return { outcome: result.outcome }
  const person = await findSession(result.token)
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
