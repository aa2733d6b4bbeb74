import { useLocale, useTranslations } from 'next-intl'
import { useCodeLabel } from '@/components/fields/code-label'
import { CountrySide } from '@/components/fields/country-side'
import { entryAddress } from '@/components/fields/entry-address'
import type { Known } from '@/components/fields/known'
import { Link } from '@/components/ui/link'
import type { CitedSource } from '@/lib/entries/entry'
import { printDate } from '@/lib/fields/print-date'
import { inSentence } from './in-sentence'

type Props = { source: CitedSource; pair: Known['pair']; linked?: boolean }

/** Publisher, date, tier and side, in one line. */
export function SourceLine({ source, pair, linked = true }: Props) {
  const date = useSourceDate()(source)
  return (
    <>
      {linked ? <Link href={entryAddress(source)}>{source.publisher}</Link> : source.publisher}
      {`, ${date} · `}
      <SourceTier source={source} pair={pair} />
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
