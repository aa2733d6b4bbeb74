import { useLocale, useTranslations } from 'next-intl'
import { EntryLink } from '@/components/fields/entry-link'
import { inLanguage } from '@/components/fields/in-language'
import { Link } from '@/components/ui/link'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { type Deed, deedsFor, type Need, type NeedRow } from '@/lib/desk/needs'
import { printDate } from '@/lib/fields/print-date'
import { useLinkWords } from './link-words'

type Props = { need: Need; rows: readonly NeedRow[] }

/** Kinds of which nothing is reported, and which no source confirms. */
const still: readonly string[] = ['source', 'development', 'sector']

/** Entries that need something, each with why and with what can be done about it. */
export function NeedList({ need, rows }: Props) {
  const kinds = useTranslations('vocabulary.kind')
  return (
    <ul className="divide-y divide-rule border-rule border-y text-14">
      {rows.map((row) => (
        <li key={row.id} className="gap-x-6 py-2.5 md:flex md:items-baseline md:justify-between">
          <div className="min-w-0">
            <EntryLink entry={row} className="wrap-anywhere font-semibold text-ink" />
            <p className="text-13 text-ink-3">
              {kinds(`${row.kind}.one`)} · <When need={need} row={row} />
            </p>
            {row.link && <WhatWasSeen link={row.link} />}
          </div>
          <Deeds need={need} row={row} />
        </li>
      ))}
    </ul>
  )
}

/** The stated date as precise as it was stated, where the need follows from it. */
function When({ need, row: { day, dueOn, lastConfirmedOn } }: { need: Need; row: NeedRow }) {
  const t = useTranslations('freshness')
  const locale = useLocale()
  const byDay = need === 'lapsing' || need === 'dead_link'
  const date = byDay ? day : need === 'overdue' ? dueOn : lastConfirmedOn
  return date ? t(`needs.${need}.when`, { date: printDate(date, locale) }) : t('queue.undated')
}

function WhatWasSeen({ link }: { link: NonNullable<NeedRow['link']> }) {
  const why = useLinkWords()(link)
  return (
    <p className="wrap-anywhere text-13 text-ink-3">
      <span className="font-mono">{link.url}</span> · {why}
    </p>
  )
}

function Deeds({ need, row }: { need: Need; row: NeedRow }) {
  const t = useTranslations('freshness.deeds')
  const { text: name } = inLanguage(row.names, useLocale())
  const address: Record<Deed, string> = {
    develop: `/desk/develop/${row.kind}/${row.slug}`,
    confirm: `/desk/confirm/${row.kind}/${row.slug}`,
    edit: `/desk/edit/${row.kind}/${row.slug}`,
    mend: `/desk/edit/${row.kind}/${row.slug}`,
  }
  const deeds = deedsFor[need].filter(
    (deed) => deed === 'edit' || deed === 'mend' || !still.includes(row.kind),
  )
  return (
    <ul className="flex shrink-0 flex-wrap gap-x-4">
      {deeds.map((deed) => (
        <li key={deed}>
          <Link href={address[deed]} className="inline-block min-h-6">
            {t(deed)} <VisuallyHidden>{name}</VisuallyHidden>
          </Link>
        </li>
      ))}
    </ul>
  )
}
