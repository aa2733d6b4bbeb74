import type { ReactNode } from 'react'
import { ColumnHeads } from '@/components/ui/column-heads'

/** A field in which an editor chooses; an answer for each column, null where there is none. */
export type ChoiceRow = {
  name: string
  label: string
  /** The answer that is chosen beforehand. */
  usual: string
  options: readonly ({ value: string; shown: ReactNode } | null)[]
}

type Props = {
  /** Of the field, then of each answer. */
  columns: readonly string[]
  rows: readonly ChoiceRow[]
  /** What was chosen before the form came back. */
  chosen: (name: string) => string | undefined
}

/** What could stand in each field, side by side, one to be chosen. */
export function DeedChoices({ columns, rows, chosen }: Props) {
  return (
    <table className="rows mb-6 md:table-fixed">
      <ColumnHeads names={columns} />
      <tbody>
        {rows.map(({ name, label, usual, options }) => {
          const taken = chosen(name) ?? usual
          return (
            <tr key={`${name} ${taken}`}>
              <th scope="row" className="text-ink-2">
                {label}
              </th>
              {options.map((option, index) => (
                <td key={columns[index + 1]} data-label={columns[index + 1]}>
                  {option ? (
                    <label className="flex min-h-6 items-start gap-2">
                      <input
                        type="radio"
                        name={name}
                        value={option.value}
                        defaultChecked={option.value === taken}
                        className="mt-1 shrink-0"
                      />
                      <span className="min-w-0 wrap-anywhere">{option.shown}</span>
                    </label>
                  ) : (
                    '–'
                  )}
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
