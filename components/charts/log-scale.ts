import { scaleLog } from 'd3-scale'

export type LogScale = { x: (value: number) => number; ticks: { value: number; x: number }[] }

const margin = 6

/** A logarithmic scale over positive values, in per cent with a margin at both ends, and its powers of ten. */
export function logScale(values: readonly number[]): LogScale {
  const positive = values.filter((value) => value > 0)
  const [low, high] = [Math.min(...positive), Math.max(...positive)]
  const from = 10 ** Math.floor(Math.log10(low || 1))
  const to = Math.max(high * 1.5, from * 10)
  const scale = scaleLog([from, to], [margin, 100 - margin])
  const x = (value: number) => Math.round(scale(Math.max(value, from)) * 100) / 100
  const powers = Array.from({ length: Math.floor(Math.log10(to / from)) + 1 }, (_, n) => from * 10 ** n)
  return { x, ticks: powers.filter((value) => value <= to).map((value) => ({ value, x: x(value) })) }
}
