import type { useTranslations } from 'next-intl'
import type { SignInWords } from './sign-in-again'

/** What the box says that asks to sign in again, beside any form of the desk. @param t of `forms.signIn` */
export const signInWords = (t: ReturnType<typeof useTranslations<'forms.signIn'>>): SignInWords => ({
  title: t('title'),
  text: t('text'),
  email: t('email'),
  password: t('password'),
  code: t('code'),
  codeText: t('codeText'),
  button: t('button'),
})
