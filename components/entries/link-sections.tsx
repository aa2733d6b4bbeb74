import { useLocale, useTranslations } from 'next-intl'
import { CountrySide } from '@/components/fields/country-side'
import { EntryLink } from '@/components/fields/entry-link'
import { inOtherLanguages } from '@/components/fields/in-language'
import { ColumnHeads } from '@/components/ui/column-heads'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { catalogue, definitionOf } from '@/lib/catalogue'
import { useHowLinked } from './how-linked'
import { type LinkRow, linksOf } from './links-of'
import { OutcomeStatus } from './outcome-status'
import type { EntryView } from './view'

/** Links both ways, kind by kind. @param omit kinds that the page shows by itself */
export function LinkSections({ view, omit = [] }: { view: EntryView; omit?: readonly string[] }) {
  const t = useTranslations('entries.links')
  const groups = [...linksOf(view, catalogue)].filter(([kind]) => !omit.includes(kind))
  if (groups.length === 0) return null
  const promises = groups.some(([, rows]) => rows.some(({ row }) => row?.outcome))
  return (
    <Section title={t('title')} standfirst={t('standfirst')} className="mt-12">
      <table className="rows">
        <ColumnHeads
          names={['kind', 'entry', 'how', ...(promises ? ['outcome'] : [])].map((name) => t(name))}
        />
        {groups.map(([kind, rows]) => (
          <KindRows key={kind} kind={kind} rows={rows} promises={promises} view={view} />
        ))}
      </table>
    </Section>
  )
}

type KindProps = { kind: string; rows: LinkRow[]; promises: boolean; view: EntryView }

/** @param promises whether the table has a column for what became of them */
function KindRows({ kind, rows, promises, view }: KindProps) {
  const t = useTranslations('entries.links')
  const names = useTranslations('vocabulary.kind')
  const howLinked = useHowLinked(view.entry.kind)
  const { entry } = view
  const pointing = rows.filter(({ row }) => row).length
  const total = entry.inverseTotals[kind] ?? 0
  return (
    <tbody>
      {rows.map((link, index) => (
        <tr key={link.entry.id}>
          <td data-label={t('kind')} className={index > 0 ? 'md:text-transparent' : 'text-ink-3'}>
            <div>{names(`${kind}.one`)}</div>
          </td>
          <th scope="row">
            <Name link={link} view={view} />
          </th>
          <td data-label={t('how')}>
            <div>{howLinked(link.how).join(' · ')}</div>
          </td>
          {promises && (
            <td data-label={t('outcome')} className={link.row?.outcome ? '' : 'max-md:hidden!'}>
              {link.row?.outcome && <Outcome link={link} />}
            </td>
          )}
        </tr>
      ))}
      {total > pointing && (
        <tr>
          <td colSpan={promises ? 4 : 3}>
            <Link href={`/${definitionOf(kind).path}?${filterTo(kind, view)}`}>
              {t('all', { count: total })}
            </Link>
          </td>
        </tr>
      )}
    </tbody>
  )
}

/** The filter of another kind's list that shows what points to this entry. */
function filterTo(kind: string, { entry }: EntryView): string {
  const { fields } = definitionOf(kind)
  const scalars = Object.values(fields).flatMap((field) =>
    field.type !== 'list' ? field : field.of.type === 'group' ? Object.values(field.of.fields) : field.of,
  )
  const reference = scalars.find((field) => field.type === 'reference' && field.to.includes(entry.kind))
  return reference?.type === 'reference' && reference.filter ? `${reference.filter}=${entry.slug}` : ''
}

function Name({ link: { entry }, view: { known } }: { link: LinkRow; view: EntryView }) {
  const home = known.homes[entry.id]
  const [other] = inOtherLanguages(entry.names, useLocale())
  return (
    <>
      {home && <CountrySide country={home} pair={known.pair} />}
      <EntryLink entry={entry} />
      {other && <small lang={other.lang}>{other.text}</small>}
    </>
  )
}

function Outcome({ link: { row } }: { link: LinkRow }) {
  if (!row?.outcome) return null
  const line = definitionOf(row.kind).ledger?.(row.values)
  return (
    <div>
      <OutcomeStatus outcome={row.outcome} dated={Boolean(line?.delivered)} />
    </div>
  )
}
