import { useTranslations } from 'next-intl'
import { Standing, speakerOf } from '@/components/entries/claim-facts'
import { fieldOf } from '@/components/entries/claims-on'
import { QuotedWords } from '@/components/entries/quoted-words'
import { SourceLine, useSourceDate } from '@/components/entries/source-line'
import { originalOf, spokenFrom } from '@/components/entries/source-mix'
import type { Evidence } from '@/components/entries/view'
import { PrintedDate } from '@/components/fields/printed-date'
import { ValueCell } from '@/components/fields/value-cell'
import type { Claim } from '@/lib/entries/entry'

type Props = { claim: Claim; claims: readonly Claim[]; evidence: Evidence; linked?: boolean }

/** One statement whole: what it says, its words, who said it and when, and where it stands. */
export function Statement({ claim, claims, evidence, linked = true }: Props) {
  const t = useTranslations('disagreement')
  const note = useTranslations('entries.note')
  const date = useSourceDate()
  const { definition, sources, known } = evidence
  const name = fieldOf(claim.field)
  const field = definition.fields[name]
  const source = sources[claim.source]
  const target = claims.find(({ id }) => id === claim.targetClaimId)
  const answered = target && sources[target.source]
  return (
    <>
      {field && claim.value !== null && claim.value !== undefined && (
        <p className={`font-semibold ${claim.rank === 'deprecated' ? 'line-through' : ''}`}>
          <ValueCell name={name} field={field} value={claim.value} known={known} />
        </p>
      )}
      {claim.quote ? (
        <p className="wrap-anywhere">
          <QuotedWords
            quote={claim.quote}
            country={spokenFrom(claim.source, sources)}
            language={source?.language}
            pair={known.pair}
          />
        </p>
      ) : (
        <p className="text-14 text-ink-3">{note('unquoted')}</p>
      )}
      <p className="text-14">
        <Standing claim={claim} />
        {answered && ` (${t('answers', { publisher: answered.publisher, date: date(answered) })})`}
      </p>
      <p className="text-13 text-ink-3">
        {claim.saidBy && `${speakerOf(claim.saidBy)} · `}
        {claim.saidOn && (
          <>
            {note('saidOn')} <PrintedDate date={claim.saidOn} /> ·{' '}
          </>
        )}
        {source && (
          <SourceLine
            source={source}
            original={sources[originalOf(source.id, sources)]}
            pair={known.pair}
            linked={linked}
          />
        )}
      </p>
    </>
  )
}
