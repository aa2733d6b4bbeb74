import { useLocale, useTranslations } from 'next-intl'
import { useCodeLabel } from '@/components/fields/code-label'
import { CountrySide } from '@/components/fields/country-side'
import { entryAddress } from '@/components/fields/entry-address'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import type { CitedSource } from '@/lib/entries/entry'
import { boundsOf } from '@/lib/fields/partial-date'
import { printCountry } from '@/lib/fields/print-country'
import { inSentence } from './in-sentence'
import { useSourceDate } from './source-line'
import { officialSides, type SourceMix, sourceMixOf } from './source-mix'
import type { EntryView } from './view'

/** @returns “4 sources, 3 of them state media (China)”: told by tier and country, the same rule for every side */
export function useMixSentence(): (mix: SourceMix) => string {
  const t = useTranslations('entries.mix')
  const locale = useLocale()
  const label = useCodeLabel()
  return ({ total, groups }) => {
    const described = groups.map(({ tier, country, count }) => {
      const words = inSentence(label('sourceTier', tier), locale)
      return {
        count,
        what: country ? t('from', { tier: words, country: printCountry(country, locale) }) : words,
      }
    })
    const [first] = described
    if (!first) return t('none')
    if (total === 1) return t('one', { what: first.what })
    if (first.count === total) return t('all', { total, what: first.what })
    if (first.count * 2 > total) return t('most', { total, count: first.count, what: first.what })
    const list = described.map(({ count, what }) => t('part', { count, what }))
    return t('each', { total, list: list.join(t('comma')) })
  }
}

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
  const sides = known.pair ? officialSides(mix, known.pair) : null
  const decides = definition.verifiedBy ? field(`${definition.verifiedBy}.label`) : null
  return (
    <Section title={t('title')} className="mt-8">
      <p className="font-serif text-18/6">{sentence(mix)}</p>
      {decides && (
        <p>{t('decides', { field: decides, verification: label('verification', entry.verification) })}</p>
      )}
      {sides?.length === 0 && <p>{t('noOfficial')}</p>}
      {sides?.length === 1 && <p>{t('oneOfficial', { country: printCountry(sides[0] ?? '', locale) })}</p>}
      <ul className="mt-2">
        {inOrder(cited, entry.sources).map((source) => (
          <SourceRow key={source.id} source={source} view={view} />
        ))}
      </ul>
    </Section>
  )
}

const day = ({ publishedOn }: CitedSource) => (publishedOn ? (boundsOf(publishedOn)?.to ?? '') : '')

/** The newest first, undated ones last, each reprint after its original. */
function inOrder(cited: string[], sources: EntryView['entry']['sources']): CitedSource[] {
  const all = cited.flatMap((id) => sources[id] ?? []).sort((a, b) => (day(a) < day(b) ? 1 : -1))
  const follows = ({ reprintOf }: CitedSource) => reprintOf !== null && cited.includes(reprintOf)
  return all
    .filter((source) => !follows(source))
    .flatMap((source) => [source, ...all.filter(({ reprintOf }) => reprintOf === source.id)])
}

function SourceRow({ source, view: { known, entry } }: { source: CitedSource; view: EntryView }) {
  const t = useTranslations('entries.verification')
  const date = useSourceDate()
  const locale = useLocale()
  const label = useCodeLabel()
  const original = source.reprintOf ? entry.sources[source.reprintOf] : undefined
  const tier = inSentence(label('sourceTier', source.tier), locale)
  return (
    <li
      className={`grid grid-cols-[minmax(0,1fr)_auto] gap-2 border-rule border-b py-1 ${original ? 'pl-4' : ''}`}
    >
      <span>
        <Link href={entryAddress(source)}>{source.publisher}</Link>
        <small className="block text-13 text-ink-3">
          {date(source)} · {original ? t('reprint', { publisher: original.publisher }) : tier}
        </small>
      </span>
      {source.country && <CountrySide country={source.country} pair={known.pair} />}
    </li>
  )
}
