import { QuotedWords } from '@/components/entries/quoted-words'
import { SourceLine } from '@/components/entries/source-line'
import type { Known } from '@/components/fields/known'
import type { CitedSource, Claim } from '@/lib/entries/entry'

type Props = {
  claims: readonly Claim[]
  sources: Readonly<Record<string, CitedSource>>
  pair: Known['pair']
}

/** The sentences behind a value, open to be read: the source may not be public yet, so nothing leads to it. */
export function ClaimedWords({ claims, sources, pair }: Props) {
  return claims.map(({ id, quote, source: sourceId }) => {
    const source = sources[sourceId]
    if (!source) return null
    const { country, language } = source
    return (
      <div key={id} className="mt-2">
        {quote && (
          <p className="text-16">
            <QuotedWords quote={quote} country={country} language={language} pair={pair} />
          </p>
        )}
        <p className="mt-1 text-13 text-ink-3">
          <SourceLine source={source} pair={pair} linked={false} />
        </p>
      </div>
    )
  })
}
