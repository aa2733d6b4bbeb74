import { useTranslations } from 'next-intl'
import { Absent } from '@/components/layout/absent'

export default function NotFound() {
  const t = useTranslations('errors.notFound')
  return (
    <>
      <title>{`${t('title')} – Entente`}</title>
      <Absent />
    </>
  )
}
