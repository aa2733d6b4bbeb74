import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'

export default function ForbiddenPage() {
  const t = useTranslations('account.forbidden')
  return (
    <div className="grid max-w-measure justify-items-start gap-6 pt-8 md:pt-12">
      <title>{`${t('title')} – Entente`}</title>
      <h1 className="font-semibold">{t('title')}</h1>
      <p>{t('text')}</p>
      <LinkButton variant="secondary" href="/desk">
        {t('desk')}
      </LinkButton>
    </div>
  )
}
