import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { FormState } from '@/components/ui/form-state'
import type { TokenFaults } from '@/lib/auth/api-tokens'
import type { Faults as JoinFaults } from '@/lib/auth/join'

/** What can be wrong with a whole form rather than with one field. */
export type FormFault = 'wrong' | 'slowDown' | 'busy' | 'gone' | 'lastAdministrator' | 'tooManyTokens'

type Faults = JoinFaults & TokenFaults & { code?: 'wrong' }

/** Which field of the form an error belongs to, in the order of the form. */
const fields = {
  name: 'name',
  email: 'email',
  tokenName: 'tokenName',
  scopes: 'scopes',
  days: 'days',
  current: 'current',
  password: 'newPassword',
  code: 'signInCode',
} as const

/** A form that comes back with what is to mend, in the reader's language. */
export async function toMend(
  faults: Faults | FormFault,
  values: FormState['values'] = {},
): Promise<FormState> {
  const t = await getTranslations('account')
  const errors =
    typeof faults === 'string'
      ? [{ message: t(`fault.form.${faults}`) }]
      : (Object.keys(fields) as (keyof Faults)[]).flatMap((name) => {
          const fault = faults[name]
          return fault ? [{ id: fields[name], message: t(`fault.${name}.${fault}`) }] : []
        })
  return { title: t('mend', { count: errors.length }), errors, values }
}
