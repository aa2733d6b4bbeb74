import { useTranslations } from 'next-intl'
import { ColumnHeads } from '@/components/ui/column-heads'
import { filledPaths, valueAt } from '@/lib/entries/values'
import { MarkInTable } from './mark'
import { type Change, useFieldLabel, Value } from './revision-difference'

/** Everything that an entry said in one revision, with the sentences behind it, in the order of the description. */
export function RevisionWhole(change: Change) {
  const t = useTranslations('deeds.revision')
  const difference = useTranslations('entries.difference')
  const label = useFieldLabel(change)
  const { definition, after } = change
  return (
    <table className="rows">
      <ColumnHeads names={[t('field'), t('value'), difference('sources')]} />
      <tbody>
        {filledPaths(definition, after.values).map(({ path, field }) => {
          const value = valueAt(after.values, path)
          return (
            <tr key={path}>
              <th scope="row" className="text-ink-2">
                {label(field)}
              </th>
              <td data-label={t('value')}>
                <div className="min-w-0 wrap-anywhere">
                  <Value difference={{ field }} change={change} value={value} />
                </div>
              </td>
              <td data-label={difference('sources')}>
                <MarkInTable
                  {...change}
                  id={`whole-${path.replace('/', '-')}`}
                  claims={after.claims}
                  path={path}
                  shown={value}
                  label={label(field)}
                />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
