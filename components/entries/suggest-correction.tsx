import { useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import type { EntryView } from './view'

/** The way for a reader to say that something is wrong. */
export function SuggestCorrection({ view: { entry } }: { view: EntryView }) {
  const t = useTranslations('corrections')
  return (
    <Section title={t('suggest')} className="mt-8 print:hidden">
      <p>
        <Link href={`/corrections/new?entry=${entry.kind}/${entry.slug}`} rel="nofollow">
          {t('suggestText')}
        </Link>
      </p>
    </Section>
  )
}
