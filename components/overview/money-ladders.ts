import { type LogScale, logScale } from '@/components/charts/log-scale'
import type { Amount, MoneyCount, MoneyYear } from '@/lib/overview/money'

export type MoneyData = {
  /** The largest of each kind and currency, the largest first. */
  largest: readonly Amount[]
  /** How many there are, by kind and currency. */
  counted: readonly MoneyCount[]
  /** The same by year. */
  years: readonly MoneyYear[]
  /** The kinds in their order. */
  kinds: readonly string[]
}

/** The amounts of one kind in one currency: the largest, how many entries state one, and how many more than are given. */
export type Rung = {
  kind: string
  amounts: readonly Amount[]
  n: number
  more: number
  years: readonly MoneyYear[]
}
export type Ladder = { currency: string; scale: LogScale; rungs: readonly Rung[]; n: number }

/** With more, amounts are counted by year and only the largest are drawn. */
const few = 24

export const isMany = ({ counted }: Pick<MoneyData, 'counted'>): boolean =>
  counted.reduce((sum, { n }) => sum + n, 0) > few

/** One ladder a currency, with the most amounts first; on each the kinds in their order, never added. */
export function laddersOf({ largest, counted, years, kinds }: MoneyData): Ladder[] {
  const currencies = [...new Set(largest.map(({ currency }) => currency))]
  return currencies
    .map((currency) => {
      const rungs = kinds.flatMap((kind): Rung[] => {
        const of = (one: { kind: string; currency: string }) => one.kind === kind && one.currency === currency
        const amounts = largest.filter(of)
        if (amounts.length === 0) return []
        const n = counted.find(of)?.n ?? 0
        const more = Math.max(0, n - new Set(amounts.map(({ entry }) => entry.id)).size)
        return [{ kind, amounts, n, more, years: years.filter(of) }]
      })
      const scale = logScale(rungs.flatMap((rung) => rung.amounts.map(({ amount }) => Number(amount))))
      return { currency, scale, rungs, n: rungs.reduce((sum, { n }) => sum + n, 0) }
    })
    .sort((a, b) => b.n - a.n || (a.currency < b.currency ? -1 : 1))
}
