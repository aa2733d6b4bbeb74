export type MarkShape =
  | 'start'
  | 'tick'
  | 'delivered'
  | 'delivered_undated'
  | 'overdue'
  | 'stopped'
  | 'before'
  | 'after'

/** The marks of a track, drawn once per page around their own middle, and the hatch of lateness. */
export function TrackMarks() {
  return (
    <svg className="absolute size-0" aria-hidden="true">
      <defs>
        <g id="m-start">
          <circle className="f-paper s-ink" r="4" strokeWidth="1.75" />
        </g>
        <g id="m-tick">
          <path className="s-ink" d="M0-6V6" strokeWidth="1.5" />
        </g>
        <g id="m-delivered">
          <circle className="f-paper" r="8" />
          <circle className="f-del" r="6.5" />
          <path className="f-none s-paper" d="m-3 .2 2.1 2.1L3.2-2" strokeWidth="1.7" />
        </g>
        <g id="m-delivered_undated">
          <circle className="f-paper" r="8" />
          <circle className="f-none s-del" r="5.75" strokeWidth="1.5" />
          <path className="f-none s-del" d="m-3 .2 2.1 2.1L3.2-2" strokeWidth="1.5" />
        </g>
        <g id="m-overdue">
          <path className="f-paper" d="M0-10.5 10.5 8.5H-10.5z" />
          <path className="f-over" d="M0-7 7.4 6.5H-7.4z" />
        </g>
        <g id="m-stopped">
          <path className="f-paper" d="M-7-7H7V7H-7z" />
          <path className="f-dor" d="M-5-5H5V5H-5z" />
        </g>
        <g id="m-before">
          <path className="f-none s-ink" d="M12 0H1M5-4 1 0l4 4" strokeWidth="1.5" />
        </g>
        <g id="m-after">
          <path className="f-none s-ink" d="M-12 0H-1M-5-4-1 0l-4 4" strokeWidth="1.5" />
        </g>
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className="s-over" d="M0 0V5" strokeWidth="3.4" />
        </pattern>
      </defs>
    </svg>
  )
}
