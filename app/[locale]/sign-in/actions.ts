'use server'

import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { readText } from '@/components/auth/read-text'
import { toMend } from '@/components/auth/to-mend'
import type { FormState } from '@/components/ui/form-state'
import { localPath } from '@/lib/auth/local-path'
import { signIn } from '@/lib/auth/session'
import { withLocale } from '@/lib/i18n/routing'

export async function signInAction(_before: FormState, form: FormData): Promise<FormState> {
  const email = readText(form, 'email')
  const outcome = await signIn(email, readText(form, 'password'))
  if (outcome !== 'signedIn') return toMend(outcome, { email })
  redirect(localPath(form.get('to'), withLocale('/desk', await getLocale())))
}
