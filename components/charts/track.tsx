import type { SideOfPair } from '@/components/ui/side'
import type { Day, TimeScale } from './time-scale'
import type { MarkShape } from './track-shapes'

export type Stretch = { from: Day; to: Day }

/** What a track shows, in days; whatever lies off the axis is cut at its edge. */
export type TrackDrawing = {
  /** One line a side, parallel when there are several; a thin grey one when no side is known. */
  line: Stretch | null
  sides: readonly SideOfPair[]
  /** Beginnings and ends that are no single day, as wide as they are. */
  vague?: readonly Stretch[]
  /** Where nothing is known. */
  dotted: readonly Stretch[]
  /** A short dotted line up to this day, whose beginning is unknown. */
  leadIn: Day | null
  /** A span of days within which something was to happen. */
  window: Stretch | null
  /** Too late. */
  hatch: Stretch | null
  ticks: readonly Day[]
  marks: readonly { shape: MarkShape; day: Day; note?: string; loud?: boolean }[]
}

type Props = { scale: TimeScale; today: Day; drawing: TrackDrawing; label: string }

const cut = (x: number) => Math.min(100, Math.max(0, x))
const lineStyles = { a: 's-a', b: 's-b', other: 's-c' }
const leadInLength = 9

/** One row on the time axis: percentages across, pixels down, so that nothing is stretched at any width. */
export function Track({ scale, today, drawing, label }: Props) {
  const { line, sides, vague = [], dotted, leadIn, window, hatch, ticks, marks } = drawing
  const x = (day: Day) => cut(scale.x(day))
  const across = ({ from, to }: Stretch) => ({ x1: `${x(from)}%`, x2: `${x(to)}%`, y1: '50%', y2: '50%' })
  const wide = ({ from, to }: Stretch, least = 0) => `${Math.max(least, x(to) - x(from)).toFixed(2)}%`
  const onAxis = (day: Day) => scale.x(day) >= 0 && scale.x(day) <= 100
  return (
    <svg role="img" aria-label={label}>
      <Grid scale={scale} today={today} />
      {window && scale.x(window.from) > 100 && <use href="#m-after" x="100%" y="50%" />}
      {window && scale.x(window.from) <= 100 && scale.x(window.to) >= 0 && (
        <rect
          className="f-none s-ink"
          x={`${x(window.from)}%`}
          width={wide(window, 0.9)}
          y="50%"
          height="20"
          transform="translate(0 -10)"
          strokeWidth="1.25"
        />
      )}
      {leadIn && (
        <line
          className="s-dor"
          x1={`${Math.max(0, x(leadIn) - leadInLength)}%`}
          x2={`${x(leadIn)}%`}
          y1="50%"
          y2="50%"
          strokeWidth="1.5"
          strokeDasharray="1.5 4"
        />
      )}
      {line &&
        sides.map((side, index) => (
          <line
            key={side}
            className={lineStyles[side]}
            {...across(line)}
            transform={`translate(0 ${sides.length > 1 ? index * 4 - (sides.length - 1) * 2 : 0})`}
            strokeWidth="2.5"
            strokeDasharray={side === 'other' ? '5 2' : undefined}
          />
        ))}
      {line && sides.length === 0 && <line className="s-dor" {...across(line)} strokeWidth="1.5" />}
      {vague.map((stretch) => (
        <rect
          key={stretch.from}
          className="f-none s-dor"
          x={`${x(stretch.from)}%`}
          width={wide(stretch)}
          y="50%"
          height="8"
          transform="translate(0 -4)"
        />
      ))}
      {dotted.map((stretch) => (
        <line
          key={stretch.from}
          className="s-dor"
          {...across(stretch)}
          strokeWidth="1.5"
          strokeDasharray="1.5 4"
        />
      ))}
      {hatch && (
        <rect
          x={`${x(hatch.from)}%`}
          width={wide(hatch)}
          y="50%"
          height="12"
          transform="translate(0 -6)"
          fill="url(#hatch)"
        />
      )}
      {ticks.filter(onAxis).map((day) => (
        <use key={day} href="#m-tick" x={`${x(day)}%`} y="50%" />
      ))}
      {marks.map((mark) => (
        <Mark key={mark.shape} x={scale.x(mark.day)} {...mark} />
      ))}
    </svg>
  )
}

/** A mark off the axis stands inside its edge, behind an arrow and with its words. */
function Mark({ x, shape, note, loud }: { x: number; shape: MarkShape; note?: string; loud?: boolean }) {
  const look = loud ? 'tx tx-o' : 'tx'
  if (x < 0)
    return (
      <svg x="0" y="50%" aria-hidden="true">
        <use href="#m-before" />
        <use href={`#m-${shape}`} x="24" />
        {note && (
          <text className={look} x="38" y="4">
            {note}
          </text>
        )}
      </svg>
    )
  if (x > 100) return <use href="#m-after" x="100%" y="50%" />
  return (
    <>
      <use href={`#m-${shape}`} x={`${x}%`} y="50%" />
      {note && (
        <text className={`${look} only-wide`} x={`${x}%`} y="50%" dx="13" dy="4">
          {note}
        </text>
      )}
    </>
  )
}

/** The years and today, behind a row. */
export function Grid({ scale, today }: { scale: TimeScale; today: Day }) {
  return (
    <>
      {scale.years.map(({ year, x }) => (
        <line key={year} className="s-rule" x1={`${x}%`} x2={`${x}%`} y1="0" y2="100%" />
      ))}
      <line
        className="s-ink"
        x1={`${scale.x(today)}%`}
        x2={`${scale.x(today)}%`}
        y1="0"
        y2="100%"
        strokeWidth="1.25"
      />
    </>
  )
}
