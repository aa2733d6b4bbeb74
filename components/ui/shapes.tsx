import { mark } from '@/components/charts/drawing'
import { printMarks } from '@/components/charts/print-marks'
import { shapeMarks } from '@/components/charts/shape-marks'
import { Printed } from './printed'

const symbols = Object.entries(shapeMarks).map(([name, marks]) =>
  mark('symbol', { id: `s-${name}`, viewBox: '0 0 16 16' }, ...marks),
)
const markup = printMarks([mark('defs', {}, ...symbols)])

/** The shapes of the statuses, drawn once per page and used by `Shape`. */
export const Shapes = () => (
  <Printed as="svg" className="absolute size-0" aria-hidden="true" markup={markup} />
)
