import { useTranslations } from 'next-intl'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { Claim } from '@/lib/entries/entry'
import { Standing, speakerOf } from './claim-facts'
import { ClaimedValue } from './claimed-value'
import { type Relation, relationOf } from './claims-on'
import { QuotedWords } from './quoted-words'
import { SourceLine } from './source-line'
import { originalOf, spokenFrom } from './source-mix'
import type { Voices } from './view'

const relationWords: Record<Relation, string> = { '+': 'adds', '=': 'agrees', '≠': 'differs', '∅': 'silent' }

/** What other sources say of the same field, each with how it stands to what the page shows. */
export function OtherClaims({ claims, main, voices }: { claims: Claim[]; main: Claim; voices: Voices }) {
  const t = useTranslations('entries.note')
  const agree = claims.every((claim) => relationOf(voices.definition, claim, voices.shown) === '=')
  const title = claims.length === 0 ? 'noOthers' : agree ? 'othersAgree' : 'others'
  return (
    <div className="others text-14">
      <h3 className="text-13 text-ink-3">{t(title, { count: claims.length })}</h3>
      <ol className="mt-1">
        {claims.map((claim) => (
          <OtherClaim
            key={claim.id}
            claim={claim}
            answers={claim.targetClaimId === main.id}
            voices={voices}
          />
        ))}
      </ol>
    </div>
  )
}

/** @param answers whether it denies, retracts or corrects the claim that the value is taken from */
function OtherClaim({ claim, answers, voices }: { claim: Claim; answers: boolean; voices: Voices }) {
  const t = useTranslations('entries.note')
  const { sources, known, definition, shown } = voices
  const source = sources[claim.source]
  const relation = relationOf(definition, claim, shown)
  const usual = claim.stance === 'asserts' && claim.rank !== 'deprecated'
  return (
    <li className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-1 border-rule border-t py-2 first:border-0">
      <span aria-hidden="true" className="font-semibold text-16">
        {relation}
      </span>
      <div className="min-w-0">
        <VisuallyHidden>{t(relationWords[relation])} </VisuallyHidden>
        {claim.quote && (
          <p className="text-16">
            <QuotedWords
              quote={claim.quote}
              country={spokenFrom(claim.source, sources)}
              language={source?.language}
              pair={known.pair}
            />
          </p>
        )}
        <ClaimedValue claim={claim} voices={voices}>
          {(value) => (
            <p className="mt-1">
              {t(claim.quote ? 'says' : 'inOurWords')} {value}
            </p>
          )}
        </ClaimedValue>
        {relation === '∅' && !claim.quote && <p>{t('saysNothing')}</p>}
        {!usual && (
          <p className="font-semibold">
            <Standing claim={claim} />
            {answers && ` ${t('answersShown')}`}
          </p>
        )}
        <p className="text-13 text-ink-3">
          {claim.saidBy && `${speakerOf(claim.saidBy)} · `}
          {source && (
            <SourceLine
              source={source}
              original={sources[originalOf(source.id, sources)]}
              pair={known.pair}
            />
          )}
        </p>
      </div>
    </li>
  )
}
