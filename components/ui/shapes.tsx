/** The shapes of the statuses, drawn once per page and used by `Shape`. Shape first, then word, then colour. */
export function Shapes() {
  return (
    <svg className="absolute size-0" aria-hidden="true">
      <defs>
        <symbol id="s-delivered" viewBox="0 0 16 16">
          <circle className="f-del" cx="8" cy="8" r="6.5" />
          <path className="f-none s-paper" d="m5 8.2 2.1 2.1L11.2 6" strokeWidth="1.7" />
        </symbol>
        <symbol id="s-delivered_undated" viewBox="0 0 16 16">
          <circle className="f-none s-del" cx="8" cy="8" r="5.75" strokeWidth="1.5" />
          <path className="f-none s-del" d="m5 8.2 2.1 2.1L11.2 6" strokeWidth="1.5" />
        </symbol>
        <symbol id="s-under_way" viewBox="0 0 16 16">
          <circle className="f-none s-ink" cx="8" cy="8" r="5.75" strokeWidth="1.5" />
          <path className="f-ink" d="M8 2.2a5.8 5.8 0 0 1 0 11.6z" />
        </symbol>
        <symbol id="s-no_date" viewBox="0 0 16 16">
          <circle className="f-none s-dor" cx="8" cy="8" r="5.75" strokeWidth="1.5" />
        </symbol>
        <symbol id="s-overdue" viewBox="0 0 16 16">
          <path className="f-over" d="M8 1 15.4 14.5H.6z" />
          <path className="s-paper" d="M8 5.6v4.3M8 11.3v1.7" strokeWidth="1.7" />
        </symbol>
        <symbol id="s-dormant" viewBox="0 0 16 16">
          <circle className="f-none s-dor" cx="8" cy="8" r="5.75" strokeWidth="1.5" strokeDasharray="2.6 2" />
        </symbol>
        <symbol id="s-stopped" viewBox="0 0 16 16">
          <path className="f-dor" d="M2.75 2.75h10.5v10.5H2.75z" />
        </symbol>
        <symbol id="s-due_soon" viewBox="0 0 16 16">
          <path className="f-none s-ink" d="M5.5 2.5h-3v11h3M10.5 2.5h3v11h-3" strokeWidth="1.5" />
        </symbol>
        <symbol id="s-disagree" viewBox="0 0 16 16">
          <path className="f-none s-ink" d="M2.5 6h11M2.5 10.2h11M10.6 2.2 5.4 14" strokeWidth="1.6" />
        </symbol>
        <symbol id="s-single_source" viewBox="0 0 16 16">
          <path className="f-none s-ink" d="M8 2.5v11" strokeWidth="2" />
        </symbol>
      </defs>
    </svg>
  )
}
