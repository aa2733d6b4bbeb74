import { useTranslations } from 'next-intl'

type Seen = { status: number | null; error: string | null }

/** @returns how to say what a look at a link saw: a status, or why there was no answer */
export function useLinkWords(): (seen: Seen) => string {
  const t = useTranslations('freshness.link')
  return ({ status, error }) => {
    if (status !== null) return t('status', { status: String(status) })
    return t.has(`errors.${error}`) ? t(`errors.${error}`) : t('errors.noAnswer')
  }
}
