import { useLocale, useTranslations } from 'next-intl'
import { useCodeLabel } from '@/components/fields/code-label'
import { CountrySide } from '@/components/fields/country-side'
import { entryAddress } from '@/components/fields/entry-address'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import type { CitedSource } from '@/lib/entries/entry'
import { boundsOf } from '@/lib/fields/partial-date'
import { printCountry } from '@/lib/fields/print-country'
import { countSources } from './claims-on'
import { inSentence } from './in-sentence'
import { useMixSentence } from './mix-sentence'
import { useSourceDate } from './source-line'
import { officialSides, sourceMixOf } from './source-mix'
import type { EntryView } from './view'

/** How well the entry is supported, and by whom. */
export function Verification({ view }: { view: EntryView }) {
  const t = useTranslations('entries.verification')
  const locale = useLocale()
  const label = useCodeLabel()
  const field = useTranslations(`fields.${view.definition.kind}`)
  const sentence = useMixSentence()
  const { entry, known, definition } = view
  const cited = [...new Set(entry.claims.map(({ source }) => source))]
  if (cited.length === 0) return null
  const mix = sourceMixOf(cited, entry.sources)
  const sides = entry.relationship && known.pair ? officialSides(mix, known.pair) : null
  const decides = definition.verifiedBy
  const sourced = countSources(entry.claims.filter((claim) => claim.field === decides))
  const related = entry.verification === 'single_source' && sourced > 1
  return (
    <Section title={t('title')} className="mt-8">
      <p className="font-serif text-18/6">{sentence(mix)}</p>
      {decides && (
        <p>
          {t(related ? 'related' : 'decides', {
            field: field(`${decides}.label`),
            verification: label('verification', entry.verification),
            count: sourced,
          })}
        </p>
      )}
      {sides?.length === 0 && <p>{t('noOfficial')}</p>}
      {sides?.length === 1 && <p>{t('oneOfficial', { country: printCountry(sides[0] ?? '', locale) })}</p>}
      <ul className="mt-2">
        {inOrder(cited, entry.sources).map((source) => (
          <SourceRow
            key={source.id}
            source={source}
            follows={source.reprintOf !== null && cited.includes(source.reprintOf)}
            view={view}
          />
        ))}
      </ul>
    </Section>
  )
}

const day = ({ publishedOn }: CitedSource) => (publishedOn ? (boundsOf(publishedOn)?.to ?? '') : '')

/** The newest first, undated ones last, each reprint after what it repeats. */
function inOrder(cited: string[], sources: EntryView['entry']['sources']): CitedSource[] {
  const all = cited.flatMap((id) => sources[id] ?? []).sort((a, b) => (day(a) < day(b) ? 1 : -1))
  const withReprints = (source: CitedSource): CitedSource[] => [
    source,
    ...all.filter(({ reprintOf }) => reprintOf === source.id).flatMap(withReprints),
  ]
  return all.filter(({ reprintOf }) => reprintOf === null || !cited.includes(reprintOf)).flatMap(withReprints)
}

type RowProps = { source: CitedSource; follows: boolean; view: EntryView }

/** @param follows whether it stands under what it repeats */
function SourceRow({ source, follows, view: { known, entry } }: RowProps) {
  const t = useTranslations('entries.verification')
  const date = useSourceDate()
  const locale = useLocale()
  const label = useCodeLabel()
  const original = source.reprintOf ? entry.sources[source.reprintOf] : undefined
  const tier = inSentence(label('sourceTier', source.tier), locale)
  return (
    <li
      className={`grid grid-cols-[minmax(0,1fr)_auto] gap-2 border-rule border-b py-1 ${follows ? 'pl-4' : ''}`}
    >
      <span>
        <Link href={entryAddress(source)}>{source.publisher}</Link>
        <small className="block text-13 text-ink-3">
          {date(source)} · {original ? t('reprint', { publisher: original.publisher }) : tier}
        </small>
      </span>
      {source.country && (
        <span>
          <CountrySide country={source.country} pair={known.pair} />
        </span>
      )}
    </li>
  )
}
