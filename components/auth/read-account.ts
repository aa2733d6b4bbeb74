import type { NewAccount } from '@/lib/auth/join'
import { readText } from './read-text'

/** What was typed to make an account, and the part of it that may be shown again. */
export function readAccount(form: FormData): { account: NewAccount; typed: Record<string, string> } {
  const typed = { name: readText(form, 'name'), email: readText(form, 'email') }
  const [password, again] = [readText(form, 'newPassword'), readText(form, 'newPasswordAgain')]
  return { account: { ...typed, password, again }, typed }
}
