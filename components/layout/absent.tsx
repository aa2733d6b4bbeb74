import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { SearchBox } from '@/components/ui/search-box'

/** Says that an address leads nowhere, and offers to search. */
export function Absent() {
  const t = useTranslations('errors.notFound')
  return (
    <div className="grid max-w-measure justify-items-start gap-6 pt-8 md:pt-12">
      <h1 className="font-semibold">{t('title')}</h1>
      <p>{t('text')}</p>
      <SearchBox wide />
      <LinkButton variant="secondary" href="/">
        {t('home')}
      </LinkButton>
    </div>
  )
}
