import { useLocale, useTranslations } from 'next-intl'
import { CountrySide } from '@/components/fields/country-side'
import { EntryLink } from '@/components/fields/entry-link'
import { inLanguage } from '@/components/fields/in-language'
import { Section } from '@/components/ui/section'
import { catalogue } from '@/lib/catalogue'
import { useHowLinked } from './how-linked'
import { listInSentence } from './in-sentence'
import { linksOf } from './links-of'
import { type Neighbour, neighboursOf } from './neighbours'
import type { EntryView } from './view'

/** The entry in the middle of what it is linked with; nothing where that is too little for a picture. */
export function Neighbourhood({ view }: { view: EntryView }) {
  const t = useTranslations('relations.around')
  const counted = useTranslations('relations.counted')
  const locale = useLocale()
  const found = neighboursOf(linksOf(view, catalogue), view.entry.inverseTotals)
  if (!found) return null
  const { left, right, rows, rest } = found
  const name = inLanguage(view.entry.names, locale)
  const others = rest.map(({ kind, count }) => counted(kind, { count }))
  return (
    <Section title={t('title')} standfirst={t('standfirst')} className="mt-12 print:hidden">
      <div className="around">
        {left.length > 0 && <Neighbours side="left" of={left} view={view} />}
        {left.length > 0 && <Branches of={left} rows={rows} mirrored />}
        <p className="middle" lang={name.lang}>
          {name.text}
        </p>
        <Branches of={right} rows={rows} />
        <Neighbours side="right" of={right} view={view} />
      </div>
      {others.length > 0 && <p className="cap">{t('rest', { list: listInSentence(others, locale) })}</p>}
    </Section>
  )
}

type SideProps = { side: 'left' | 'right'; of: readonly Neighbour[]; view: EntryView }

function Neighbours({ side, of, view }: SideProps) {
  const names = useTranslations('vocabulary.kind')
  const howLinked = useHowLinked(view.entry.kind)
  const { homes, pair } = view.known
  return (
    <ul className={side}>
      {of.map(({ kind, link: { entry, how } }) => {
        const home = homes[entry.id]
        return (
          <li key={entry.id}>
            <span className="how">{[names(`${kind}.one`), ...howLinked(how)].join(' · ')}</span>
            <span className="who">
              {home && <CountrySide country={home} pair={pair} />}
              <EntryLink entry={entry} />
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** Pixels: a row is as high as a neighbour in the style sheet. */
const rowHeight = 60
const reach = 40

type BranchesProps = { of: readonly Neighbour[]; rows: number; mirrored?: boolean }

/** A line from the middle to each neighbour of one side. */
function Branches({ of, rows, mirrored = false }: BranchesProps) {
  const height = rows * rowHeight
  const [from, to] = mirrored ? [reach, 0] : [0, reach]
  const bend = reach / 2
  return (
    <svg width={reach} height={height} viewBox={`0 0 ${reach} ${height}`} aria-hidden="true">
      {of.map(({ row, link }) => {
        const y = (row + 0.5) * rowHeight
        const curve = `M${from} ${height / 2}C${bend} ${height / 2} ${bend} ${y} ${to} ${y}`
        return <path key={link.entry.id} className="f-none s-rule2" d={curve} strokeWidth="1.5" />
      })}
    </svg>
  )
}
