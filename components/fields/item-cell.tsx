import { useLocale } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import type { Group } from '@/lib/fields/field'
import { Cell } from './cell'
import type { Known } from './known'
import { MetricPhrase, MoneyPhrase } from './measure-phrases'
import { isKnown } from './remarks'
import { IdentifierPhrase, NamePhrase, PlacePhrase, StakePhrase } from './stake-phrases'

export type ItemProps = {
  item: Record<string, unknown>
  group: Group
  known: Known
  /** What the label beside it says is left out: a role, the kind of a figure. */
  terse: boolean
}

/** Lists whose items read better as a phrase than as their parts in a row. */
const phrases: Record<string, (props: ItemProps) => ReactNode> = {
  figures: MoneyPhrase,
  metrics: MetricPhrase,
  participants: StakePhrase,
  owners: StakePhrase,
  places: PlacePhrase,
  otherNames: NamePhrase,
  identifiers: IdentifierPhrase,
}

type Props = Omit<ItemProps, 'terse'> & { list: string; terse?: boolean }

/** One item of a list of groups. @param list the name of the list */
export function ItemCell({ list, terse = false, ...props }: Props) {
  const Phrase = phrases[list] ?? Parts
  return <Phrase terse={terse} {...props} />
}

/** The parts in their order, those that are unknown left out. */
function Parts({ item, group, known }: ItemProps) {
  const separator = useLocale() === 'zh' ? '，' : ', '
  const parts = Object.entries(group.fields).filter(([name]) => isKnown(item[name]))
  return parts.map(([name, field], index) => (
    <Fragment key={name}>
      {index > 0 && separator}
      <Cell field={field} value={item[name]} known={known} />
    </Fragment>
  ))
}
