import { Printed } from '@/components/ui/printed'
import { mark } from './drawing'
import { printMarks } from './print-marks'
import type { Day, TimeScale } from './time-scale'
import { gridMarks } from './track'
import { trackShapes } from './track-shapes'

const shapes = Object.entries(trackShapes).map(([shape, marks]) => mark('g', { id: `m-${shape}` }, ...marks))

/** What every track of a page names: marks around their own middle, the lines of the axis, the hatch of lateness. */
export function TrackMarks(axis: { scale: TimeScale; today: Day }) {
  const named = mark('defs', {}, ...shapes, mark('g', { id: 'm-grid' }, ...gridMarks(axis)))
  return (
    <>
      <Printed as="svg" className="absolute size-0" aria-hidden="true" markup={printMarks([named])} />
      <svg className="absolute size-0" aria-hidden="true">
        <defs>
          <pattern
            id="hatch"
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path className="s-over" d="M0 0V5" strokeWidth="3.4" />
          </pattern>
        </defs>
      </svg>
    </>
  )
}
