import { useLocale, useTranslations } from 'next-intl'
import { RecoverTyped } from '@/components/entries/recover-typed'
import type { Contributor } from '@/lib/auth/person'
import { type Locale, withLocale } from '@/lib/i18n/routing'

/** Where drafts are kept, and where one is seen. */
export const keptAt = (locale: Locale) => ({
  address: withLocale('/desk/drafts', locale),
  page: withLocale('/desk/proposals/{id}', locale),
})

/** Brings back what an earlier page of the desk could not keep. */
export function RecoverDrafts({ person }: { person: Contributor }) {
  const t = useTranslations('typing.recovered')
  const locale = useLocale()
  return (
    <RecoverTyped
      person={person.id}
      address={keptAt(locale).address}
      drafts={withLocale('/desk/proposals', locale)}
      words={{ said: t('said', { time: '{time}' }), open: t('open') }}
    />
  )
}
