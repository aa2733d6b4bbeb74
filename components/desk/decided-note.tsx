import { useLocale, useTranslations } from 'next-intl'
import { inLanguage } from '@/components/fields/in-language'
import { Link } from '@/components/ui/link'
import type { Decided } from '@/lib/desk/queue'

/** What the last decision did, above the next proposal. */
export function DecidedNote({ decided: { state, names, href } }: { decided: Decided }) {
  const t = useTranslations('desk')
  const locale = useLocale()
  const name = names ? inLanguage(names, locale).text : t('list.unnamed')
  return (
    <p role="status" className="mt-6 border-ink border-l-4 bg-paper-2 px-4 py-2">
      {t(`review.decided.${state}`, { name })} <Link href={href}>{t('proposal.seen')}</Link>
    </p>
  )
}
