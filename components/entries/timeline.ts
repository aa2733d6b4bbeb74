import type { InverseLink } from '@/lib/entries/entry'
import { boundsOf } from '@/lib/fields/partial-date'
import type { EntryView } from './view'

/** A row of the dated list: an event, the stated date, or today when that has passed without a report. */
export type Moment =
  | { sort: 'event'; date: string; development: InverseLink }
  | { sort: 'due'; date: string }
  | { sort: 'overdue'; date: string; since: string }

const startOf = (date: string) => {
  const bounds = boundsOf(date)
  return bounds?.from ?? bounds?.to ?? '9999'
}

/** The developments about an entry, and of the others none. */
export const developmentsOf = ({ inverse }: EntryView['entry']): InverseLink[] =>
  inverse.filter(({ kind, via }) => kind === 'development' && via.includes('subject'))

/** @returns oldest first; what has no year last */
export function timelineOf(view: EntryView, dueField: string | null): Moment[] {
  const { entry, today } = view
  const events = developmentsOf(entry).map((development): Moment => {
    return { sort: 'event', date: String(development.values.on), development }
  })
  const due = dueField ? entry.values[dueField] : null
  const last = typeof due === 'string' ? boundsOf(due)?.to : null
  const open = entry.outcome !== null && !/delivered|stopped|ended/.test(entry.outcome)
  const computed: Moment[] = []
  if (typeof due === 'string' && last && open) computed.push({ sort: 'due', date: due })
  if (last && entry.outcome === 'overdue') computed.push({ sort: 'overdue', date: today, since: last })
  return [...events, ...computed].sort((a, b) => {
    const [one, other] = [startOf(a.date), startOf(b.date)]
    return one === other ? 0 : one < other ? -1 : 1
  })
}
