import { marksIn } from '@/components/charts/marks-in'
import { shapeMarks } from '@/components/charts/shape-marks'

/** The shapes of the statuses, drawn once per page and used by `Shape`. */
export function Shapes() {
  return (
    <svg className="absolute size-0" aria-hidden="true">
      <defs>
        {Object.entries(shapeMarks).map(([name, marks]) => (
          <symbol key={name} id={`s-${name}`} viewBox="0 0 16 16">
            {marksIn(marks)}
          </symbol>
        ))}
      </defs>
    </svg>
  )
}
