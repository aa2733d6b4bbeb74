import type { useTranslations } from 'next-intl'
import type { PlainField } from '@/components/ui/plain-form'

type Words = ReturnType<typeof useTranslations<'account'>>

export const nameField = (t: Words, value?: string): PlainField => ({
  name: 'name',
  label: t('label.name'),
  hint: t('hint.name'),
  autoComplete: 'name',
  value,
})

/** @param fixed the address of somebody who is known already: shown, and not to be changed. */
export const emailField = (t: Words, fixed?: string | null): PlainField => ({
  name: 'email',
  label: t('label.email'),
  type: 'email',
  autoComplete: 'username',
  value: fixed ?? undefined,
  readOnly: Boolean(fixed),
})

export const currentPasswordField = (t: Words): PlainField => ({
  name: 'current',
  label: t('label.currentPassword'),
  type: 'password',
  autoComplete: 'current-password',
})

/** Its name is one that no draft keeps. @param hint where only one sort of code will do */
export const codeField = (t: Words, hint = t('hint.code')): PlainField => ({
  name: 'signInCode',
  label: t('label.code'),
  hint,
  autoComplete: 'one-time-code',
})

export const newPasswordFields = (t: Words): PlainField[] => [
  {
    name: 'newPassword',
    label: t('label.newPassword'),
    hint: t('hint.newPassword'),
    type: 'password',
    autoComplete: 'new-password',
  },
  {
    name: 'newPasswordAgain',
    label: t('label.newPasswordAgain'),
    type: 'password',
    autoComplete: 'new-password',
  },
]
