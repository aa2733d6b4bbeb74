import type { ShapeName } from '@/components/ui/shape'
import { type Mark, mark } from './drawing'

const middle = { cx: 8, cy: 8 }
const ring = (className: string, strokeDasharray?: string) =>
  mark('circle', {
    className: `f-none ${className}`,
    ...middle,
    r: 5.75,
    strokeWidth: 1.5,
    ...(strokeDasharray && { strokeDasharray }),
  })
const stroke = (className: string, d: string, strokeWidth: number) =>
  mark('path', { className: `f-none ${className}`, d, strokeWidth })
const tick = 'm5 8.2 2.1 2.1L11.2 6'

/** The shapes of the statuses in a square of 16 pixels. Shape first, then word, then colour. */
export const shapeMarks: Record<ShapeName, readonly Mark[]> = {
  delivered: [mark('circle', { className: 'f-del', ...middle, r: 6.5 }), stroke('s-paper', tick, 1.7)],
  delivered_undated: [ring('s-del'), stroke('s-del', tick, 1.5)],
  under_way: [ring('s-ink'), mark('path', { className: 'f-ink', d: 'M8 2.2a5.8 5.8 0 0 1 0 11.6z' })],
  no_date: [ring('s-dor')],
  overdue: [
    mark('path', { className: 'f-over', d: 'M8 1 15.4 14.5H.6z' }),
    stroke('s-paper', 'M8 5.6v4.3M8 11.3v1.7', 1.7),
  ],
  dormant: [ring('s-dor', '2.6 2')],
  stopped: [mark('path', { className: 'f-dor', d: 'M2.75 2.75h10.5v10.5H2.75z' })],
  due_soon: [stroke('s-ink', 'M5.5 2.5h-3v11h3M10.5 2.5h3v11h-3', 1.5)],
  disagree: [stroke('s-ink', 'M2.5 6h11M2.5 10.2h11M10.6 2.2 5.4 14', 1.6)],
  single_source: [stroke('s-ink', 'M8 2.5v11', 2)],
}
