import { useTranslations } from 'next-intl'
import { useLinkWords } from '@/components/desk/link-words'
import { OutsideLink } from '@/components/fields/cell'
import { PrintedDay } from '@/components/fields/printed-date'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import type { LinkSeen } from '@/lib/desk/link-seen'

type Props = {
  /** Null when nobody looked yet. */
  seen: LinkSeen | null
  editHref: string
}

/** For editors: whether the address of a source still answers, since when it does not, and how to mend it. */
export function LinkCheck({ seen, editHref }: Props) {
  const t = useTranslations('freshness.link')
  const why = useLinkWords()
  if (!seen) {
    return (
      <Section title={t('title')} className="mt-8 print:hidden">
        <p>{t('never')}</p>
      </Section>
    )
  }
  const { verdict, checkedAt, failingSince, deadSince, finalUrl } = seen
  const words = {
    date: () => <PrintedDay at={checkedAt} />,
    since: () => <PrintedDay at={deadSince ?? failingSince ?? checkedAt} />,
    why: () => why(seen),
  }
  return (
    <Section title={t('title')} className="mt-8 print:hidden">
      <p>{t.rich(verdict === 'works' && finalUrl ? 'redirected' : verdict, words)}</p>
      {verdict === 'works' && finalUrl && (
        <p className="wrap-anywhere">
          <OutsideLink url={finalUrl} />
        </p>
      )}
      {(verdict === 'dead' || verdict === 'failing') && (
        <p>
          <Link href={editHref}>{t('mend')}</Link>
        </p>
      )}
    </Section>
  )
}
