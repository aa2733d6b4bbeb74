import { useTranslations } from 'next-intl'
import { OutsideLink } from '@/components/fields/cell'
import { entryAddress } from '@/components/fields/entry-address'
import { Link } from '@/components/ui/link'
import { newClaimAddress } from '@/lib/desk/claim-addresses'
import { ClaimFacts } from './claim-facts'
import { claimsOn, fieldOf } from './claims-on'
import { OtherClaims } from './other-claims'
import { passageAddress } from './quote-parts'
import { QuotedWords } from './quoted-words'
import { spokenFrom } from './source-mix'
import type { Voices } from './view'

/** The sentence behind a value: the words, who published them, who said them, and what other sources say. */
export function ClaimNote(voices: Voices) {
  const { claims, path, sources, known } = voices
  const t = useTranslations('entries.note')
  const { main, others } = claimsOn(claims, path)
  if (!main) return null
  const source = sources[main.source]
  const { quote } = main
  const title = quote ? (quote.locator ? 'words' : 'sentence') : 'unquoted'
  return (
    <div className={`note-in ${others.length === 0 ? 'alone' : ''}`}>
      <div className="said">
        <h3 className="text-13 text-ink-3">{t(title)}</h3>
        {quote && (
          <blockquote className="my-2 text-18 md:text-22/[2.125rem]">
            <QuotedWords
              quote={quote}
              country={spokenFrom(main.source, sources)}
              language={source?.language}
              pair={known.pair}
            />
          </blockquote>
        )}
        {!quote && <p className="mt-1 text-13 text-ink-3">{t('unquotedText')}</p>}
        {quote?.locator && <p className="text-13 text-ink-3">{t('locator')}</p>}
        <ClaimFacts claim={main} voices={voices} />
      </div>
      <OtherClaims claims={others} main={main} voices={voices} />
      {source && (
        <footer className="flex flex-wrap gap-x-6 gap-y-1 text-14">
          {source.url && (
            <OutsideLink url={quote ? passageAddress(source.url, quote.exact) : source.url}>
              {t(quote ? 'openAtPassage' : 'open')}
            </OutsideLink>
          )}
          {source.archivedUrl && <OutsideLink url={source.archivedUrl}>{t('archived')}</OutsideLink>}
          <Link href={entryAddress(source)}>{t('about')}</Link>
          <AddClaim {...voices} />
        </footer>
      )}
    </div>
  )
}

/** For whoever may propose: what another source says of the same value. */
function AddClaim({ entry, mayPropose, path, definition }: Voices) {
  const t = useTranslations('disagreement')
  const sourced = definition.fields[fieldOf(path)]?.sourced
  if (!entry || !mayPropose || !sourced) return null
  return (
    <Link href={newClaimAddress(entry, path)} className="print:hidden">
      {t('another')}
    </Link>
  )
}
