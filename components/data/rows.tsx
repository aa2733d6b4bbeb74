import type { ReactNode } from 'react'
import { ColumnHeads } from '@/components/ui/column-heads'

export type Row = { id: string; anchor?: string; cells: readonly ReactNode[] }

type Props = {
  /** What the table holds, for screen readers. */
  caption: string
  columns: readonly string[]
  rows: readonly Row[]
}

/** A table for looking things up: the first cell names its row; labelled rows on a phone. */
export function Rows({ caption, columns, rows }: Props) {
  return (
    <table className="rows wrap-break-word">
      <caption className="sr-only">{caption}</caption>
      <ColumnHeads names={columns} />
      <tbody>
        {rows.map(({ id, anchor, cells: [name, ...cells] }) => (
          <tr key={id} id={anchor}>
            <th scope="row">{name}</th>
            {cells.map((cell, index) => (
              <td
                key={columns[index + 1]}
                data-label={columns[index + 1]}
                className={cell ? undefined : 'max-md:hidden'}
              >
                <div className="min-w-0">{cell}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
