import 'server-only'
import { createHash, randomBytes } from 'node:crypto'

/** @returns 256 random bits as 43 characters that fit into an address and a cookie. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What the database keeps of a token: its SHA-256. There is no way back, and no key to manage. */
export function hashToken(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(token).digest())
}

/** Whether a text has the shape of a token at all, before the database is asked. */
export function isToken(text: string | undefined): text is string {
  return text !== undefined && /^[\w-]{43}$/.test(text)
}
