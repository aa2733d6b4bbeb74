'use server'

import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { readAccount } from '@/components/auth/read-account'
import { toMend } from '@/components/auth/to-mend'
import type { FormState } from '@/components/ui/form-state'
import { redeemLink } from '@/lib/auth/join'
import { admit, clientAddress } from '@/lib/auth/session'
import { withLocale } from '@/lib/i18n/routing'

/** Uses a one-time link, whatever it is for. @param token comes back from the browser and is looked up. */
export async function redeemAction(token: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const { account, typed } = readAccount(form)
  const result = await redeemLink(String(token), account, await clientAddress())
  if (result.outcome === 'mend') return toMend(result.faults, typed)
  if (result.outcome !== 'joined') return toMend(result.outcome, typed)
  const outcome = await admit(result.person)
  redirect(withLocale(outcome === 'codeNeeded' ? '/sign-in/code' : '/desk', await getLocale()))
}
