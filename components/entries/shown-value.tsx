import { useTranslations } from 'next-intl'
import type { Known } from '@/components/fields/known'
import { ValueCell } from '@/components/fields/value-cell'
import type { AnyDefinition, AnyValues } from '@/lib/entries/define'
import { valueAt } from '@/lib/entries/values'
import { fieldOf } from './claims-on'

type Props = { definition: AnyDefinition; path: string; values: AnyValues; known: Known }

/** What the public page shows at a path, in a line. */
export function ShownValue({ definition, path, values, known }: Props) {
  const t = useTranslations('disagreement')
  const name = fieldOf(path)
  const field = definition.fields[name]
  const value = valueAt(values, path)
  if (value === null || !field) return <span className="text-ink-3">{t('nothingShown')}</span>
  return (
    <>
      <span className="text-ink-3">{t('shown')}</span>{' '}
      <ValueCell name={name} field={field} value={value} known={known} />
    </>
  )
}
