import { marksIn } from './marks-in'
import { trackShapes } from './track-shapes'

/** The marks of a track, drawn once per page around their own middle, and the hatch of lateness. */
export function TrackMarks() {
  return (
    <svg className="absolute size-0" aria-hidden="true">
      <defs>
        {Object.entries(trackShapes).map(([shape, marks]) => (
          <g key={shape} id={`m-${shape}`}>
            {marksIn(marks)}
          </g>
        ))}
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className="s-over" d="M0 0V5" strokeWidth="3.4" />
        </pattern>
      </defs>
    </svg>
  )
}
