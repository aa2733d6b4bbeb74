import { Printed } from '@/components/ui/printed'
import { mark } from './drawing'
import { printMarks } from './print-marks'
import { trackShapes } from './track-shapes'

const shapes = Object.entries(trackShapes).map(([shape, marks]) => mark('g', { id: `m-${shape}` }, ...marks))
const markup = printMarks([mark('defs', {}, ...shapes)])

/** The marks of a track, drawn once per page around their own middle, and the hatch of lateness. */
export function TrackMarks() {
  return (
    <>
      <Printed as="svg" className="absolute size-0" aria-hidden="true" markup={markup} />
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
