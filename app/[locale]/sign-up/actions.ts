'use server'

import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { readAccount } from '@/components/auth/read-account'
import { toMend } from '@/components/auth/to-mend'
import type { FormState } from '@/components/ui/form-state'
import { signUp } from '@/lib/auth/join'
import { clientAddress, startSession } from '@/lib/auth/session'
import { settings } from '@/lib/env'
import { NotFound } from '@/lib/errors'
import { withLocale } from '@/lib/i18n/routing'

export async function signUpAction(_before: FormState, form: FormData): Promise<FormState> {
  if (settings().ENTENTE_SIGN_UP !== 'open') throw new NotFound('page')
  const { account, typed } = readAccount(form)
  const result = await signUp(account, await clientAddress())
  if (result.outcome === 'mend') return toMend(result.faults, typed)
  if (result.outcome !== 'joined') return toMend(result.outcome, typed)
  await startSession(result.person)
  redirect(withLocale('/desk', await getLocale()))
}
