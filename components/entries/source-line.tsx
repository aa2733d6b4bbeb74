import { useLocale, useTranslations } from 'next-intl'
import { useCodeLabel } from '@/components/fields/code-label'
import { CountrySide } from '@/components/fields/country-side'
import { entryAddress } from '@/components/fields/entry-address'
import type { Known } from '@/components/fields/known'
import { Link } from '@/components/ui/link'
import type { CitedSource } from '@/lib/entries/entry'
import { printDate } from '@/lib/fields/print-date'
import { inSentence } from './in-sentence'

type Props = {
  source: CitedSource
  /** What the source repeats: it is told by who stands behind that. */
  original?: CitedSource
  pair: Known['pair']
  linked?: boolean
}

/** Publisher, date, tier and side, in one line. */
export function SourceLine({ source, original, pair, linked = true }: Props) {
  const t = useTranslations('entries')
  const date = useSourceDate()(source)
  const isReprint = original !== undefined && original.id !== source.id
  return (
    <>
      {linked ? <Link href={entryAddress(source)}>{source.publisher}</Link> : source.publisher}
      {`${t('comma')}${date} · `}
      {isReprint && t('reprintOf', { publisher: original.publisher }) + t('comma')}
      <SourceTier source={isReprint ? original : source} pair={pair} />
    </>
  )
}

/** What kind of source it is and from where it speaks; never broken between the two. */
export function SourceTier({ source: { tier, country }, pair }: Pick<Props, 'source' | 'pair'>) {
  const label = useCodeLabel()
  const locale = useLocale()
  return (
    <span className="whitespace-nowrap">
      {inSentence(label('sourceTier', tier), locale)}
      {country && (
        <>
          {' '}
          <CountrySide country={country} pair={pair} />
        </>
      )}
    </span>
  )
}

/** @returns how to say when a source was published */
export function useSourceDate(): (source: CitedSource) => string {
  const t = useTranslations('entries')
  const locale = useLocale()
  return ({ publishedOn }) => (publishedOn ? printDate(publishedOn, locale) : t('undated'))
}
