import { useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import { VisuallyHidden } from '@/components/ui/visually-hidden'

/** The name of whoever is signed in, leading to their account. */
export function AccountLink({ name }: { name: string }) {
  const t = useTranslations('account.own')
  return (
    <Link href="/account" className="block max-w-40 truncate py-1 text-14 text-ink-2">
      <VisuallyHidden>{t('open')} </VisuallyHidden>
      {name}
    </Link>
  )
}
