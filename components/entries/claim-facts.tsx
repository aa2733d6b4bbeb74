import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useCodeLabel } from '@/components/fields/code-label'
import { PrintedDate } from '@/components/fields/printed-date'
import type { Claim, SaidBy } from '@/lib/entries/entry'
import { ClaimedValue } from './claimed-value'
import { inSentence } from './in-sentence'
import { SourceTier, useSourceDate } from './source-line'
import type { Voices } from './view'

type Props = { claim: Claim; voices: Voices }

/** @returns a speaker with the post held, in one line */
export const speakerOf = ({ name, post, organisation }: SaidBy): string =>
  [name, post, organisation].filter(Boolean).join(', ')

/** What is known of a claim beside its words. */
export function ClaimFacts({ claim, voices }: Props) {
  const t = useTranslations('entries.note')
  const { sources, known } = voices
  const source = sources[claim.source]
  const original = source?.reprintOf ? sources[source.reprintOf] : undefined
  const date = useSourceDate()
  return (
    <dl className="mt-3 grid grid-cols-[7rem_minmax(0,1fr)] gap-y-1 text-14">
      {source && (
        <>
          <Row term={t('source')}>
            {source.publisher}
            <span lang={source.language} className="block text-13 text-ink-2">
              {source.title}
            </span>
          </Row>
          <Row term={t('published')}>{date(source)}</Row>
          <Row term={t('tier')}>
            <SourceTier source={source} pair={known.pair} />
          </Row>
        </>
      )}
      {original && (
        <Row term={t('reprintOf')}>
          {original.publisher}, {date(original)} · <SourceTier source={original} pair={known.pair} />
        </Row>
      )}
      <Row term={t('saidBy')}>{claim.saidBy ? speakerOf(claim.saidBy) : t('noSpeaker')}</Row>
      {claim.saidOn && (
        <Row term={t('saidOn')}>
          <PrintedDate date={claim.saidOn} />
        </Row>
      )}
      <ClaimedValue claim={claim} voices={voices}>
        {(value) => <Row term={t('value')}>{value}</Row>}
      </ClaimedValue>
      <Row term={t('stance')}>
        <Standing claim={claim} />
      </Row>
    </dl>
  )
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{term}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  )
}

/** Stance, and our rank where it is not the usual one, with its reason. */
export function Standing({ claim: { stance, rank, rankReason } }: { claim: Claim }) {
  const t = useTranslations('entries.note')
  const locale = useLocale()
  const label = useCodeLabel()
  const said = inSentence(label('stance', stance), locale)
  if (rank === 'normal') return said
  const ranked = t('ranked', { rank: inSentence(label('rank', rank), locale) })
  return (
    <>
      {`${said}; ${ranked}`}
      {rankReason && (
        <>
          {' ('}
          <span lang="en">{rankReason}</span>)
        </>
      )}
    </>
  )
}
