import { type Mark, mark } from './drawing'

export type MarkShape =
  | 'start'
  | 'tick'
  | 'delivered'
  | 'delivered_undated'
  | 'overdue'
  | 'stopped'
  | 'before'
  | 'after'

const stroke = (className: string, d: string, strokeWidth: number) =>
  mark('path', { className: `f-none ${className}`, d, strokeWidth })
const behind = mark('circle', { className: 'f-paper', r: 8 })
const tick = 'm-3 .2 2.1 2.1L3.2-2'

/** The marks of a track, each around its own middle. */
export const trackShapes: Record<MarkShape, readonly Mark[]> = {
  start: [mark('circle', { className: 'f-paper s-ink', r: 4, strokeWidth: 1.75 })],
  tick: [stroke('s-ink', 'M0-6V6', 1.5)],
  delivered: [behind, mark('circle', { className: 'f-del', r: 6.5 }), stroke('s-paper', tick, 1.7)],
  delivered_undated: [
    behind,
    mark('circle', { className: 'f-none s-del', r: 5.75, strokeWidth: 1.5 }),
    stroke('s-del', tick, 1.5),
  ],
  overdue: [
    mark('path', { className: 'f-paper', d: 'M0-10.5 10.5 8.5H-10.5z' }),
    mark('path', { className: 'f-over', d: 'M0-7 7.4 6.5H-7.4z' }),
  ],
  stopped: [
    mark('path', { className: 'f-paper', d: 'M-7-7H7V7H-7z' }),
    mark('path', { className: 'f-dor', d: 'M-5-5H5V5H-5z' }),
  ],
  before: [stroke('s-ink', 'M12 0H1M5-4 1 0l4 4', 1.5)],
  after: [stroke('s-ink', 'M-12 0H-1M-5-4-1 0l-4 4', 1.5)],
}
