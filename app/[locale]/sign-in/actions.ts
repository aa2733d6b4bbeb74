'use server'

import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { readText } from '@/components/auth/read-text'
import { toMend } from '@/components/auth/to-mend'
import type { FormState } from '@/components/ui/form-state'
import { localPath } from '@/lib/auth/local-path'
import { signIn, signInByCode } from '@/lib/auth/session'
import { withLocale } from '@/lib/i18n/routing'

export async function signInAction(_before: FormState, form: FormData): Promise<FormState> {
  const email = readText(form, 'email')
  const outcome = await signIn(email, readText(form, 'password'))
  const onward = await goOn(form)
  if (outcome === 'codeNeeded') redirect(await withOnward('/sign-in/code', onward))
  if (outcome !== 'signedIn') return toMend(outcome, { email })
  redirect(onward)
}

/** The second step: a code of the app, or a recovery code. */
export async function codeAction(_before: FormState, form: FormData): Promise<FormState> {
  const outcome = await signInByCode(readText(form, 'signInCode'))
  const onward = await goOn(form)
  if (outcome === 'signedIn') redirect(onward)
  if (outcome === 'wrongCode') return toMend({ code: 'wrong' })
  if (outcome === 'slowDown') return toMend('slowDown')
  // It took too long: from the beginning.
  redirect(await withOnward('/sign-in', onward))
}

/** Where somebody goes after signing in. */
const goOn = async (form: FormData) => localPath(form.get('to'), withLocale('/desk', await getLocale()))

const withOnward = async (path: string, onward: string) =>
  `${withLocale(path, await getLocale())}?to=${encodeURIComponent(onward)}`
