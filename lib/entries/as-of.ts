import { dayOf } from '@/lib/fields/partial-date'

/** Reading the site as it was published at the end of a day in UTC. */
export type AsOf = {
  /** `YYYY-MM-DD` */
  day: string
  /** The first instant after that day. */
  until: Date
}

/** @returns the day asked for, null when the text is no day of the calendar */
export function readAsOf(text: string): AsOf | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const start = new Date(`${text}T00:00:00Z`)
  if (Number.isNaN(start.getTime()) || dayOf(start) !== text) return null
  return { day: text, until: new Date(start.getTime() + 86_400_000) }
}

/** The day by which lateness is judged: the one asked for, else today. */
export const judgedOn = (asOf: AsOf | undefined): string => asOf?.day ?? dayOf(new Date())
