import { useTranslations } from 'next-intl'
import { entryAddress } from '@/components/fields/entry-address'
import { EntryLink } from '@/components/fields/entry-link'
import { PrintedDay } from '@/components/fields/printed-date'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import type { PublicCorrection } from '@/lib/corrections/following'
import { printNumber } from '@/lib/corrections/number'
import { NamedSource } from './named-source'
import { ReaderWords } from './reader-words'

type Props = {
  correction: PublicCorrection
  /** Its sender has just come from the form. */
  justSent: boolean
}

/** A correction as everybody with its number may see it. */
export function CorrectionPage({ correction, justSent }: Props) {
  const t = useTranslations('corrections.follow')
  const { number, status, entry, text, source, name, createdAt, answer, answeredAt, revision } = correction
  return (
    <article className="max-w-measure">
      {justSent && (
        <p role="status" className="mt-8 border-accent border-l-4 bg-paper-2 px-4 py-3">
          {t('sent')}
        </p>
      )}
      <PageHeading title={t('title', { number: printNumber(number) })} standfirst={t(`states.${status}`)} />
      {revision !== null && (
        <p className="mt-2">
          <Link href={`${entryAddress(entry)}/history/${revision}`}>{t('revision')}</Link>
        </p>
      )}
      {answer && answeredAt && (
        <Section title={t('answer')} className="mt-8">
          <ReaderWords text={answer} className="font-serif text-18" />
          <p className="mt-2 text-14 text-ink-3">
            {t.rich('answeredOn', { date: () => <PrintedDay at={answeredAt} /> })}
          </p>
        </Section>
      )}
      <Section title={t('what')} className="mt-8">
        <ReaderWords text={text} />
        <dl className="mt-4 grid gap-x-4 gap-y-1 text-14 sm:grid-cols-[8rem_minmax(0,1fr)]">
          <dt className="text-ink-3">{t('about')}</dt>
          <dd>
            <EntryLink entry={entry} />
          </dd>
          {source && (
            <>
              <dt className="text-ink-3">{t('source')}</dt>
              <dd>
                <NamedSource source={source} />
              </dd>
            </>
          )}
        </dl>
        <p className="mt-3 text-14 text-ink-3">
          {t.rich('sentOn', { date: () => <PrintedDay at={createdAt} /> })}
          {name && (
            <>
              , <bdi>{t('by', { name })}</bdi>
            </>
          )}
        </p>
      </Section>
    </article>
  )
}
