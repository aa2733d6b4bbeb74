import { monthsBefore } from '@/lib/entries/outcome'

/** Whole months from one day to a later one; 0 when it is not later. Days are `YYYY-MM-DD`. */
export function monthsBetween(from: string, to: string): number {
  const index = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  const months = index(to) - index(from)
  return Math.max(0, months > 0 && monthsAfter(from, months) > to ? months - 1 : months)
}

/** @returns the day so many months later, the last of its month where that is shorter */
export const monthsAfter = (day: string, months: number): string => monthsBefore(day, -months)
