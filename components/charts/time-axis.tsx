import type { Day, TimeScale } from './time-scale'

/** Something that happened on a day, named above the years: a figure and a word or two. */
export type Occasion = { day: Day; figure: string; label: string }

type Props = {
  scale: TimeScale
  today: Day
  /** Today in words, short and long. */
  todayShort: string
  todayLong: string
  /** Oldest first; those that would run into the one before are left out. */
  occasions?: readonly Occasion[]
}

const occasionWidth = 12
const narrowYears = 7

/** The head of the time axis: years, today and, on a wide screen, occasions. */
export function TimeAxis({ scale, today, todayShort, todayLong, occasions = [] }: Props) {
  const now = scale.x(today)
  return (
    <svg aria-hidden="true">
      {scale.years.map(({ year, x, wide }, index) => (
        <g key={year}>
          <line className="s-rule" x1={`${x}%`} x2={`${x}%`} y1="66" y2="84" />
          {wide && (
            <text
              className={`tx ${scale.years.length > narrowYears && index % 2 === 1 ? 'only-wide' : ''}`}
              x={`${x}%`}
              dx="5"
              y="79"
            >
              {year}
            </text>
          )}
        </g>
      ))}
      {apart(occasions, scale).map(({ day, figure, label }) => (
        <g key={day} className="visit">
          <line className="s-rule2" x1={`${scale.x(day)}%`} x2={`${scale.x(day)}%`} y1="4" y2="62" />
          <text className="tx tx-i" x={`${scale.x(day)}%`} dx="5" y="13">
            {figure}
          </text>
          <text className="tx" x={`${scale.x(day)}%`} dx="5" y="28">
            {label}
          </text>
        </g>
      ))}
      <line className="s-ink" x1={`${now}%`} x2={`${now}%`} y1="44" y2="84" strokeWidth="1.25" />
      <text className="tx tx-i only-wide" x={`${now}%`} dx="5" y="54">
        {todayShort}
      </text>
      <text className="tx tx-i only-narrow" x={`${now}%`} dx="-5" y="54" textAnchor="end">
        {todayLong}
      </text>
    </svg>
  )
}

function apart(occasions: readonly Occasion[], { x }: TimeScale): Occasion[] {
  const kept: Occasion[] = []
  for (const occasion of occasions) {
    const at = x(occasion.day)
    const before = kept.at(-1)
    if (at < 0 || at > 88 || (before && at - x(before.day) < occasionWidth)) continue
    kept.push(occasion)
  }
  return kept
}
