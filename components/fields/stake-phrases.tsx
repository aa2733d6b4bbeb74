import { useLocale, useTranslations } from 'next-intl'
import type { Place } from '@/lib/fields/field'
import { printShare } from '@/lib/fields/print-amount'
import { printLanguage } from '@/lib/fields/print-country'
import { printDate } from '@/lib/fields/print-date'
import { Cell } from './cell'
import { useCodeLabel } from './code-label'
import type { ItemProps } from './item-cell'
import { isKnown, Remarks } from './remarks'

type Dates = { from?: string | null; to?: string | null }

/** @returns how to say when something held; null when neither end is known */
function usePeriod(): (dates: Dates) => string | null {
  const locale = useLocale()
  const t = useTranslations('entries')
  return ({ from, to }) => {
    const since = from ? printDate(from, locale) : null
    const until = to ? printDate(to, locale) : null
    if (since && until) return t('fromTo', { since, until })
    if (since) return t('since', { since })
    return until && t('until', { until })
  }
}

type Stake = Dates & {
  company?: string | null
  name?: string
  role?: string
  shareBasisPoints?: number | null
}

/** Who takes part or owns, in which role, how much of it, and when. */
export function StakePhrase({ item, group, known, terse }: ItemProps) {
  const locale = useLocale()
  const label = useCodeLabel()
  const period = usePeriod()
  const { company, name, role, shareBasisPoints, ...dates } = item as Stake
  const field = group.fields.company
  return (
    <>
      {field && isKnown(company) ? <Cell field={field} value={company} known={known} /> : name}
      <Remarks
        of={[
          !terse && role && label('participationRole', role),
          typeof shareBasisPoints === 'number' && printShare(shareBasisPoints, locale),
          period(dates),
        ]}
      />
    </>
  )
}

type Located = { place: Place; exactness: string }

export function PlacePhrase({ item, group, known }: ItemProps) {
  const t = useTranslations('entries')
  const { place, exactness } = item as Located
  return (
    <>
      {group.fields.place && <Cell field={group.fields.place} value={place} known={known} />}
      <Remarks of={[exactness === 'approximate' && t('approximatePlace')]} />
    </>
  )
}

type OtherName = { text: string; language: string; official: boolean | null }

export function NamePhrase({ item }: Pick<ItemProps, 'item'>) {
  const locale = useLocale()
  const t = useTranslations('entries')
  const { text, language, official } = item as OtherName
  return (
    <>
      <span lang={language}>{text}</span>
      <Remarks of={[printLanguage(language, locale), official && t('officialName')]} />
    </>
  )
}

export function IdentifierPhrase({ item, terse }: Pick<ItemProps, 'item' | 'terse'>) {
  return (
    <>
      {!terse && `${item.scheme} `}
      <span className="num">{String(item.value)}</span>
    </>
  )
}
