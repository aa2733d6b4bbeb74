import type { Chance } from './chance'

const two = (n: number) => String(n).padStart(2, '0')

/** A partial date in a year, as precise as sources are: mostly a day or a month, sometimes a quarter or the year. */
export function dateIn(chance: Chance, year: number): string {
  const month = 1 + chance.below(12)
  const precision = chance.weighed({ day: 45, month: 30, quarter: 8, year: 17 })
  if (precision === 'year') return String(year)
  if (precision === 'quarter') return `${year}-${33 + Math.floor((month - 1) / 3)}`
  if (precision === 'month') return `${year}-${two(month)}`
  return `${year}-${two(month)}-${two(1 + chance.below(28))}`
}

/** A day on which a source appeared: half of them in the last two years before 2027. */
export function dayOfSource(chance: Chance): string {
  const year = chance.percent(50) ? 2025 + chance.below(2) : 2013 + chance.below(12)
  return `${year}-${two(1 + chance.below(year === 2026 ? 10 : 12))}-${two(1 + chance.below(28))}`
}
