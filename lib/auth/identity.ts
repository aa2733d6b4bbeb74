import { z } from 'zod'

export type NameFault = 'missing' | 'tooLong'
export type EmailFault = 'missing' | 'invalid' | 'taken'

const longestName = 120
const longestEmail = 254
const address = z.email().max(longestEmail)

/** The one way in which an e-mail address is kept and looked for. */
export function readEmail(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase()
}

/** @param email as `readEmail` gives it. */
export function emailFault(email: string): Exclude<EmailFault, 'taken'> | null {
  if (email === '') return 'missing'
  return address.safeParse(email).success ? null : 'invalid'
}

export function readName(typed: string): string {
  return typed.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** @param name as `readName` gives it. */
export function nameFault(name: string): NameFault | null {
  if (name === '') return 'missing'
  return name.length > longestName ? 'tooLong' : null
}
