import type { Coastline } from '@/components/charts/coastline'
import { type Mark, mark, round, text } from '@/components/charts/drawing'
import type { FigureContext } from '@/components/figures/figure'

/** Wider than this, in pixels, a map only grows taller than what is around it. */
export const widestMap = 600

/** The land behind what stands on a map, and above it a scale and a frame. */
export function mapGround(map: Coastline, { words }: FigureContext): { land: Mark; above: Mark[] } {
  const { width, height } = map
  const kilometres = [1000, 500, 100, 50].find((km) => km * map.kilometre < width / 3) ?? 10
  const bar = `M12 ${height - 12}v-5M12 ${height - 12}h${round(kilometres * map.kilometre)}v-5`
  return {
    land: mark('path', { className: 'land', d: map.path }),
    above: [
      mark('path', { className: 'f-none s-ink', d: bar, strokeWidth: 1 }),
      text(14, height - 20, words('overview.where.scale', { km: kilometres }), { className: 'lab' }),
      mark('rect', { className: 'sea', x: 0.5, y: 0.5, width: width - 1, height: height - 1 }),
    ],
  }
}
