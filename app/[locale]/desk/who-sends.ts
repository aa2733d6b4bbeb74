import 'server-only'
import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import type { SignInState } from '@/components/ui/form-state'
import type { Holder } from '@/lib/auth/person'
import { findPerson, requireRole, type SignInTyped, signInAs } from '@/lib/auth/session'

type Role = keyof Holder

export type Who<R extends Role> = { person: Holder[R] } | { signIn: SignInState }

/**
 * Who is signed in, or signs in with this very form; an ended session is asked for beside what was typed.
 * @param button the input that says what was asked for; the box goes on with it
 * @throws Forbidden when the role is too low
 */
export async function whoSends<R extends Role>(role: R, form: FormData, button = 'intent'): Promise<Who<R>> {
  const person = await findPerson(role)
  if (person) return { person }
  const typed = signInTypedIn(form)
  const intent = String(form.get(button) ?? form.get('intent') ?? '')
  if (!typed) return { signIn: { intent } }
  const signed = await signInAs(role, typed)
  if (signed.outcome === 'signedIn') return { person: signed.person }
  if (signed.outcome === 'codeNeeded') return { signIn: { intent, code: true } }
  const t = await getTranslations('forms.signIn')
  const code = 'code' in typed && signed.outcome !== 'gone' && signed.outcome !== 'role'
  return { signIn: { intent, code, message: t(signed.outcome) } }
}

/** What was typed into the box beside the form: the code after the password, or both before it. */
function signInTypedIn(form: FormData): SignInTyped | null {
  const [email, password, code] = ['email', 'password', 'signInCode'].map((name) => form.get(name))
  if (typeof code === 'string') return { code }
  return typeof email === 'string' && typeof password === 'string' ? { email, password } : null
}

/**
 * Who stands at a form of public matters. The page is rendered again after it was posted without JavaScript: then
 * the session may have ended, which is null, and nothing typed is lost.
 */
export async function atForm<R extends Role>(role: R): Promise<Holder[R] | null> {
  const posted = (await headers()).get('x-method') === 'POST'
  return posted ? findPerson(role) : requireRole(role)
}
