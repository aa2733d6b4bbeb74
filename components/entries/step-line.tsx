import { useTranslations } from 'next-intl'
import { PrintedDate } from '@/components/fields/printed-date'
import { Shape, type ShapeName } from '@/components/ui/shape'

/** A point on the way of an entry. */
export type Step = {
  code: string
  /** `reached` before; `here`, the furthest; `late`, not reached though its date has passed; `ahead`; `silent`, skipped. */
  state: 'reached' | 'here' | 'late' | 'ahead' | 'silent'
  /** The shape of the furthest point, where it is not the half disc. */
  shape?: ShapeName
  /** EDTF, with a word on what happened then. */
  dates: readonly { date: string; what?: string }[]
  /** A remark in place of dates. */
  remark?: string
}

const looks: Record<Step['state'], string> = {
  reached: '',
  here: 'here',
  late: 'late',
  ahead: 'none',
  silent: 'none',
}
const shapes: Record<Exclude<Step['state'], 'reached'>, ShapeName> = {
  here: 'under_way',
  late: 'overdue',
  ahead: 'no_date',
  silent: 'no_date',
}

type Props = { label: string; steps: readonly Step[]; nameOf: (code: string) => string }

/** The way of an entry as a stepped line, upright on narrow screens. */
export function StepLine({ label, steps, nameOf }: Props) {
  return (
    <ol className="stages mt-8" aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.code}
          className={looks[step.state]}
          aria-current={step.state === 'here' ? 'step' : undefined}
        >
          <StepShape step={step} />
          <b className="mr-2 font-semibold text-14 wide:block">{nameOf(step.code)}</b>
          <Dates step={step} />
        </li>
      ))}
    </ol>
  )
}

/** A point that was passed has no status of its own: a plain disc. */
function StepShape({ step: { state, shape } }: { step: Step }) {
  if (state !== 'reached') return <Shape name={shape ?? shapes[state]} />
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4">
      <circle className="f-ink" cx="8" cy="8" r="4.5" />
    </svg>
  )
}

function Dates({ step: { dates, remark, state } }: { step: Step }) {
  const t = useTranslations('entries.steps')
  const note = remark ?? (dates.length === 0 && state === 'silent' ? t('silent') : null)
  return (
    <>
      {dates.length > 0 && (
        <ul className="flex flex-wrap gap-x-6 gap-y-1 text-13 text-ink-2">
          {dates.map(({ date, what }) => (
            <li key={`${date} ${what}`}>
              <PrintedDate date={date} />
              {what && <span className="block">{what}</span>}
            </li>
          ))}
        </ul>
      )}
      {note && <span className="text-13 wide:block">{note}</span>}
    </>
  )
}
