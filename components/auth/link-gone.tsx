import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'

/** Says that a one-time link was used or has expired, and what to do. */
export function LinkGone() {
  const t = useTranslations('account')
  return (
    <div className="grid max-w-measure justify-items-start gap-6 pt-8 md:pt-12">
      <h1 className="font-semibold">{t('join.goneTitle')}</h1>
      <p>{t('join.goneText')}</p>
      <LinkButton variant="secondary" href="/sign-in">
        {t('signIn.title')}
      </LinkButton>
    </div>
  )
}
