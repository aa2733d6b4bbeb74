import { boundsOf } from '@/lib/fields/partial-date'

const midnight = (day: string | null) => (day === null ? null : new Date(`${day}T00:00:00Z`))

type Dated<K extends string> = { [P in K]: string | null } & {
  [P in `${K}From` | `${K}To`]: Date | null
}

/** The three columns of a partial date: as stated, its earliest and its latest day. */
export function dated<const K extends string>(column: K, date: string | null): Dated<K> {
  const bounds = date === null ? null : boundsOf(date)
  return {
    [column]: date,
    [`${column}From`]: midnight(bounds?.from ?? null),
    [`${column}To`]: midnight(bounds?.to ?? null),
  } as Dated<K>
}
