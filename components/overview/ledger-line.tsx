import { useLocale, useTranslations } from 'next-intl'
import type { TimeScale } from '@/components/charts/time-scale'
import { Track } from '@/components/charts/track'
import { Strokes } from '@/components/entries/mark'
import { OutcomeStatus } from '@/components/entries/outcome-status'
import { QuotedWords } from '@/components/entries/quoted-words'
import { SourceLine } from '@/components/entries/source-line'
import { CountrySide } from '@/components/fields/country-side'
import { entryAddress } from '@/components/fields/entry-address'
import { EntryLink } from '@/components/fields/entry-link'
import { inLanguage } from '@/components/fields/in-language'
import { NameList } from '@/components/fields/name-list'
import { PrintedDate } from '@/components/fields/printed-date'
import { Link } from '@/components/ui/link'
import type { Relationship } from '@/lib/entries/entry'
import type { LedgerRow } from '@/lib/overview/ledger'
import { drawRow } from './draw-row'
import { rowWords } from './row-words'

/** More companies that take part are only hinted at. */
const shownCompanies = 3

type Props = { row: LedgerRow; scale: TimeScale; pair: Relationship | null; today: string }

/** One commitment or project; past its date, the words that stated the date stand under it. */
export function LedgerLine({ row, scale, pair, today }: Props) {
  const t = useTranslations('overview.ledger')
  const locale = useLocale()
  const late = row.outcome === 'overdue'
  const { past, remark, note, label } = rowWords(row, today, locale, t)
  const drawing = drawRow(row, pair, today, note)
  return (
    <>
      <tr className={late ? 'lr is-over' : 'lr'}>
        <th scope="row">
          <EntryLink entry={row} className="name" />
          <span className="whitespace-nowrap">
            {'\u00a0'}
            <Sentence row={row} pair={pair} beneath={late} />
          </span>
          <span className="sub">
            {row.countries.map((country) => (
              <CountrySide key={country} country={country} pair={pair} />
            ))}
            <NameList names={row.companies.slice(0, shownCompanies)} />
            {row.companies.length > shownCompanies && ' …'}
          </span>
        </th>
        <td className="track">
          <Track scale={scale} drawing={drawing} label={label} />
        </td>
        <td className="due" data-label={`${t('due')}: `}>
          {row.dueOn ? <PrintedDate date={row.dueOn} /> : <span className="none">{t('noneStated')}</span>}
        </td>
        <td className="state">
          {row.outcome && <OutcomeStatus outcome={row.outcome} dated={row.deliveredOn !== null} />}
          <small>
            {remark}
            {late && <span className="only-narrow">, {past}</span>}
          </small>
        </td>
      </tr>
      {late && row.words?.claim.quote && (
        <tr className="annot">
          <td className="pad" />
          <td colSpan={3}>
            <p className="q">
              <QuotedWords
                quote={row.words.claim.quote}
                country={row.words.source.country}
                language={row.words.source.language}
                pair={pair}
              />
            </p>
            <p className="by">
              <SourceLine source={row.words.source} pair={pair} />
            </p>
          </td>
        </tr>
      )}
    </>
  )
}

type SentenceProps = Pick<Props, 'row' | 'pair'> & {
  /** The words stand under the row: the mark leads to its sources. */
  beneath: boolean
}

/** Opens the words behind a row: those for its date, else for where it stands. */
function Sentence({ row, pair, beneath }: SentenceProps) {
  const t = useTranslations('overview.ledger')
  const locale = useLocale()
  const { words, sources, slug } = row
  if (!words?.claim.quote) return null
  const id = `words-${slug}`
  const said = `${t('sources', { count: sources })}: ${inLanguage(row.names, locale).text}`
  if (beneath)
    return (
      <Link href={entryAddress(row)} className="mark" aria-label={said}>
        <Strokes />
        {sources}
      </Link>
    )
  return (
    <>
      <button type="button" className="mark" popoverTarget={id} aria-label={said}>
        <Strokes />
        {sources}
      </button>
      <div id={id} popover="auto" className="pop font-normal">
        <p className="q">
          <QuotedWords
            quote={words.claim.quote}
            country={words.source.country}
            language={words.source.language}
            pair={pair}
          />
        </p>
        <p className="by">
          <SourceLine source={words.source} pair={pair} />
        </p>
        <p className="by">
          <Link href={entryAddress(row)}>{t('sources', { count: sources })}</Link>
        </p>
      </div>
    </>
  )
}
