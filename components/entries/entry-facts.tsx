import { useLocale, useTranslations } from 'next-intl'
import { useCodeLabel } from '@/components/fields/code-label'
import { ItemCell } from '@/components/fields/item-cell'
import { ValueCell } from '@/components/fields/value-cell'
import { Fact, Facts } from '@/components/ui/facts'
import { isFallen } from '@/lib/entries/standing'
import type { Group, Shape } from '@/lib/fields/field'
import { claimsOn } from './claims-on'
import { Disagreement, FallenValue } from './disagreement'
import { type FactRow, type FactValue, factRows, unstatedFields } from './fact-rows'
import { listInSentence } from './in-sentence'
import { Mark } from './mark'
import type { EntryView, Voices } from './view'

type Props = {
  view: EntryView
  /** Fields that the page shows elsewhere. */
  omit: readonly string[]
  /** Fields that have a row even when no source speaks of them. */
  expected?: readonly string[]
}

/** Every value with the mark that opens its sentence; at the end, what no source states. */
export function EntryFacts({ view, omit, expected }: Props) {
  const { definition, entry } = view
  const t = useTranslations('entries')
  const field = useTranslations(`fields.${definition.kind}`)
  const locale = useLocale()
  const rows = factRows(definition, entry.values, entry.claims, { omit, expected })
  const unstated = unstatedFields(definition, rows, omit).map((name) => field(`${name}.label`))
  return (
    <Facts>
      {rows.map((row) => (
        <Row key={`${row.field} ${row.named?.code}`} row={row} view={view} />
      ))}
      {unstated.length > 0 && <Fact label={t('notStated')} aside={listInSentence(unstated, locale)} />}
    </Facts>
  )
}

const voicesOn = (view: EntryView, { path, value }: FactValue, label: string): Voices => ({
  ...view,
  sources: view.entry.sources,
  claims: view.entry.claims,
  path,
  shown: value,
  label,
})

function Row({ row, view }: { row: FactRow; view: EntryView }) {
  const codeLabel = useCodeLabel()
  const field = useTranslations(`fields.${view.definition.kind}`)
  const label = row.named ? codeLabel(row.named.vocabulary, row.named.code) : field(`${row.field}.label`)
  return (
    <div className="fact">
      <dt className="text-14/6 text-ink-3">{label}</dt>
      {row.values.map((value) => (
        <dd key={value.path} className="min-w-0">
          <FactText row={row} value={value} view={view} /> <Mark {...voicesOn(view, value, label)} />
          <Disagreement {...voicesOn(view, value, label)} />
        </dd>
      ))}
    </div>
  )
}

const groupOf = (field: Shape | undefined): Group | null =>
  field?.type === 'list' && field.of.type === 'group' ? field.of : null

function FactText({
  row,
  value: { path, value },
  view,
}: {
  row: FactRow
  value: FactValue
  view: EntryView
}) {
  const t = useTranslations('entries')
  const { known, definition, entry } = view
  const field = definition.fields[row.field]
  if (value === null || !field) {
    const { main } = claimsOn(entry.claims, path)
    if (main && main.value !== null) return <FallenValue claim={main} voices={view} />
    return <span className="text-14 text-ink-3">{t(main ? 'noneStands' : 'noneStated')}</span>
  }
  const { main } = claimsOn(entry.claims, path)
  if (main && isFallen(definition, path, value, entry.claims))
    return <FallenValue claim={main} voices={view} />
  const group = groupOf(field)
  if (group)
    return (
      <ItemCell list={row.field} item={value as Record<string, unknown>} group={group} known={known} terse />
    )
  return <ValueCell name={row.field} field={field} value={value} known={known} />
}
