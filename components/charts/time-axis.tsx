import type { Day, TimeScale } from './time-scale'

type Props = {
  scale: TimeScale
  today: Day
  words: {
    /** What the axis shows, for those who do not see it. */
    axis: string
    today: string
  }
}

const narrowYears = 7

/** The heading of a column of tracks: years and today. */
export const AxisHead = ({ words, ...axis }: Props) => (
  <th scope="col" className="axis">
    <span className="sr-only">{words.axis}</span>
    <TimeAxis words={words} {...axis} />
  </th>
)

function TimeAxis({ scale, today, words }: Props) {
  const now = scale.x(today)
  return (
    <svg aria-hidden="true">
      {scale.years.map(({ year, x, wide }, index) => (
        <g key={year}>
          <line className="s-rule" x1={`${x}%`} x2={`${x}%`} y1="34" y2="52" />
          {wide && (
            <text
              className={`tx ${scale.years.length > narrowYears && index % 2 === 1 ? 'only-wide' : ''}`}
              x={`${x}%`}
              dx="5"
              y="47"
            >
              {year}
            </text>
          )}
        </g>
      ))}
      <line className="s-ink" x1={`${now}%`} x2={`${now}%`} y1="12" y2="52" strokeWidth="1.25" />
      <text className="tx tx-i only-wide" x={`${now}%`} dx="5" y="22">
        {words.today}
      </text>
      <text className="tx tx-i only-narrow" x={`${now}%`} dx="-5" y="22" textAnchor="end">
        {words.today}
      </text>
    </svg>
  )
}
