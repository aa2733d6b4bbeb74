import { useTranslations } from 'next-intl'
import type { FormView } from './entry-form'
import { signInWords } from './sign-in-words'
import { useDraftWords } from './use-draft-words'

/** What every form of the desk says in the same words: the reason, the buttons, signing in again. */
export function useFormWords(
  mayPublish: boolean,
): Pick<FormView, 'reason' | 'buttons' | 'kept' | 'colon' | 'draft' | 'signIn'> {
  const t = useTranslations('forms')
  const label = useTranslations('fields.entry')
  return {
    reason: {
      name: 'reason',
      label: label('reason.label'),
      hint: label('reason.help'),
      optional: t('optional'),
      control: 'line',
    },
    buttons: { draft: t('draft'), review: t('review'), ...(mayPublish && { publish: t('publish') }) },
    kept: t('kept'),
    colon: t('colon'),
    draft: useDraftWords(),
    signIn: signInWords(useTranslations('forms.signIn')),
  }
}
