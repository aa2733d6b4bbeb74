import { boxAround, coastline } from '@/components/charts/coastline'
import { type Drawing, type Mark, mark, round, text } from '@/components/charts/drawing'
import { groupPoints } from '@/components/charts/group-points'
import type { FigureContext } from '@/components/figures/figure'
import { printNumber } from '@/lib/fields/print-amount'
import type { Square } from '@/lib/overview/squares'
import { mapGround, widestMap } from './map-ground'

const largest = 21
const smallest = 6
const reach = 2 * largest
/** A disc has its number written on it from here on. */
const roomForNumber = 9

/** Projects as discs by their number: squares that would lie on each other are one disc, where the largest stands. */
export function drawSquares(squares: readonly Square[], context: FigureContext, place: number): Drawing {
  const corners = squares.flatMap(({ lat, lon }) => [
    { lat, lon },
    { lat: lat + 1, lon: lon + 1 },
  ])
  const width = Math.min(place, widestMap)
  const map = coastline(boxAround(corners), width)
  const points = squares.map((square) => {
    const [x, y] = map.point(square.lon + 0.5, square.lat + 0.5)
    return { x, y, of: square }
  })
  const discs = groupPoints(points, reach).map(({ x, y, members }) => {
    const sum = (of: (square: Square) => number) => members.reduce((all, square) => all + of(square), 0)
    return { x, y, exact: sum(({ exact }) => exact), approximate: sum(({ approximate }) => approximate) }
  })
  const most = Math.max(...discs.map(({ exact, approximate }) => exact + approximate), 1)
  const radius = (n: number) => (n === 0 ? 0 : Math.max(smallest, largest * Math.sqrt(n / most)))
  const ground = mapGround(map, context)
  const marks = discs.flatMap(({ x, y, exact, approximate }): Mark[] => {
    const n = exact + approximate
    const at = { cx: round(x), cy: round(y) }
    const r = radius(n)
    const inner = r * Math.sqrt(exact / n)
    return [
      mark('circle', { className: 'halo', ...at, r: round(r) }),
      ...(exact > 0 ? [mark('circle', { className: 'f-disc', ...at, r: round(inner) })] : []),
      ...(r >= roomForNumber
        ? [text(x, y + 4, printNumber(n, context.locale), { className: 'lab', textAnchor: 'middle' })]
        : []),
    ]
  })
  return { width, height: map.height, marks: [ground.land, ...marks, ...ground.above] }
}
