import { useLocale } from 'next-intl'
import { Fragment } from 'react'
import type { Shape } from '@/lib/fields/field'
import { Cell } from './cell'
import { ItemCell } from './item-cell'
import type { Known } from './known'

type Props = {
  /** The name of the field. */
  name: string
  field: Shape
  /** The whole value, or one item of a list of groups. */
  value: unknown
  known: Known
}

const hasGroups = (field: Shape) => field.type === 'list' && field.of.type === 'group'

/** Any value of an entry, also one of several pieces. Print nothing for what is unknown: the caller says so. */
export function ValueCell({ name, field, value, known }: Props) {
  const locale = useLocale()
  if (field.type !== 'list') return <Cell field={field} value={value} known={known} />
  const separator = locale === 'zh' ? '；' : '; '
  const all = Array.isArray(value) ? value : hasGroups(field) ? [value] : []
  return all.map((one, index) => (
    <Fragment key={typeof one === 'string' ? one : ((one as { id?: string }).id ?? index)}>
      {index > 0 && separator}
      {field.of.type === 'group' ? (
        <ItemCell list={name} item={one as Record<string, unknown>} group={field.of} known={known} />
      ) : (
        <Cell field={field.of} value={one} known={known} />
      )}
    </Fragment>
  ))
}
