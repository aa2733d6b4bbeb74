import type { useTranslations } from 'next-intl'
import type { PlainField } from '@/components/ui/plain-form'
import { type Role, roles } from '@/lib/auth/person'

/** @param role the names of the roles, from the vocabulary. */
export const roleField = (
  t: ReturnType<typeof useTranslations<'account'>>,
  role: ReturnType<typeof useTranslations<'vocabulary.role'>>,
  value: Role,
): PlainField => ({
  name: 'role',
  label: t('label.role'),
  value,
  choices: roles.map((each) => ({ value: each, label: role(each) })),
})
