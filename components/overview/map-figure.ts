import type { Figure, FigureContext } from '@/components/figures/figure'
import { drawPoints } from './draw-points'
import { drawSquares } from './draw-squares'
import { type MapData, placesIn } from './map-data'
import { pointsTable, squaresTable } from './map-tables'

const many = ({ squares }: MapData) => squares.length > 0

const counted = (data: MapData) => (many(data) ? placesIn(data.squares) : data.rows.length)

/** Where projects are: each with its state while they are few, by squares of one degree when they are many. */
export const mapFigure: Figure<MapData> = {
  name: 'where',
  isEmpty: (data) => counted(data) === 0,
  title: (_, { words }) => words('overview.where.title'),
  describe: (data, { words }) =>
    words(many(data) ? 'figures.where.standMany' : 'figures.where.stand', { count: counted(data) }),
  note: (data, { words }) => [
    ...(many(data) ? [words('figures.where.discs')] : []),
    words('overview.where.cap'),
  ],
  parts: (data, context: FigureContext) => [
    {
      id: 'map',
      draw: (width) =>
        many(data) ? drawSquares(data.squares, context, width) : drawPoints(data.rows, context, width),
    },
  ],
  table: (data, context) =>
    many(data) ? squaresTable(data.squares, context) : pointsTable(data.rows, context),
}
