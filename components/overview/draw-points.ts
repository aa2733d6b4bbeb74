import { boxAround, coastline } from '@/components/charts/coastline'
import { type Drawing, type Mark, mark, moved, text } from '@/components/charts/drawing'
import { freePlace, type Taken } from '@/components/charts/free-place'
import { groupPoints, type PointGroup } from '@/components/charts/group-points'
import { shapeMarks } from '@/components/charts/shape-marks'
import { textWidth } from '@/components/charts/text-width'
import { outcomeShape } from '@/components/entries/outcome-status'
import { entryAddress } from '@/components/fields/entry-address'
import type { FigureContext } from '@/components/figures/figure'
import type { Placed } from '@/lib/overview/figures'
import { mapGround, widestMap } from './map-ground'

type Numbered = { row: Placed; number: number; exact: boolean }

const reach = 26
const symbol = 16
/** A group of more is drawn as the first and its numbers. */
const shownInGroup = 4

export const shapeOf = ({ outcome, values }: Placed) =>
  outcomeShape(outcome ?? 'no_date', Boolean(values.actualEnd))

/** Projects by what became of them, numbered from north to south; a dashed ring where only a town or region is known. */
export function drawPoints(rows: readonly Placed[], context: FigureContext, place: number): Drawing {
  const places = rows.flatMap((row) => row.places.map(({ place }) => place))
  const width = Math.min(place, widestMap)
  const map = coastline(boxAround(places), width)
  const points = rows.flatMap((row, index) => {
    const [first] = row.places
    if (!first) return []
    const [x, y] = map.point(first.place.lon, first.place.lat)
    return { x, y, of: { row, number: index + 1, exact: first.exactness === 'exact' } }
  })
  const groups = groupPoints(points, reach)
  const ground = mapGround(map, context)
  const taken: Taken[] = groups.map((group) => {
    const [half, high] = [halfOf(group), 11]
    return { x: group.x - half, y: group.y - high, width: 2 * half, height: 2 * high }
  })
  taken.push({ x: 0, y: map.height - 34, width: width / 3 + 20, height: 34 })
  const marks = groups.flatMap((group) => drawGroup(group, context, taken, map))
  return { width, height: map.height, marks: [ground.land, ...marks, ...ground.above] }
}

const halfOf = ({ members }: PointGroup<Numbered>) =>
  (Math.min(members.length, shownInGroup) * symbol) / 2 + 2

function drawGroup(
  group: PointGroup<Numbered>,
  { label, name }: FigureContext,
  taken: Taken[],
  frame: { width: number; height: number },
): Mark[] {
  const { x, y, members } = group
  const shown = members.slice(0, shownInGroup)
  const left = x - (shown.length * symbol) / 2
  const words = numbersOf(members.map(({ number }) => number))
  const size = { width: textWidth(words, 11) + 4, height: 14 }
  const half = halfOf(group)
  const place = freePlace(
    [
      { x: x + half + 2, y: y - 7, ...size },
      { x: x - half - 2 - size.width, y: y - 7, ...size },
      { x: x - size.width / 2, y: y - 25, ...size },
      { x: x - size.width / 2, y: y + 11, ...size },
    ],
    taken,
    frame,
  )
  return [
    ...(members.some(({ exact }) => !exact)
      ? [mark('circle', { className: 'halo', cx: Math.round(x), cy: Math.round(y), r: 12 })]
      : []),
    ...shown.map(({ row, number }, index) => {
      const state = row.outcome ? `, ${label('outcome', row.outcome)}` : ''
      const back = mark('circle', { className: 'f-paper', cx: 8, cy: 8, r: 8.5 })
      return mark(
        'a',
        { href: entryAddress(row), 'aria-label': `${number}. ${name(row.names)}${state}` },
        moved(left + index * symbol, y - symbol / 2, back, ...shapeMarks[shapeOf(row)]),
      )
    }),
    ...(place ? [text(place.x + 2, place.y + 11, words, { className: 'lab' })] : []),
  ]
}

/** “3–5” where they follow one another, else the first few. */
function numbersOf(numbers: readonly number[]): string {
  const consecutive = numbers.every((number, i) => i === 0 || number === (numbers[i - 1] ?? 0) + 1)
  if (numbers.length > 1 && consecutive) return `${numbers[0]}–${numbers.at(-1)}`
  return numbers.length > 6 ? `${numbers.slice(0, 5).join(', ')} …` : numbers.join(', ')
}
