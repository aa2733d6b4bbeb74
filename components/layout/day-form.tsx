import { useTranslations } from 'next-intl'
import { DayInput } from '@/components/ui/day-input'

type Props = {
  /** Of the parameter that the day goes into. */
  name: 'asOf' | 'since'
  label: string
  day?: string
  /** What the address asks for, and goes on asking for. */
  kept?: URLSearchParams
}

/** Begins a list anew. */
const passing: readonly string[] = ['cursor']

/** Chooses a day; a plain form, so the day stands in the address beside all that stood there. */
export function DayForm({ name, label, day, kept = new URLSearchParams() }: Props) {
  const t = useTranslations('layout.asOf')
  const stays = [...kept].filter(
    ([other, value]) => other !== name && value !== '' && !passing.includes(other),
  )
  return (
    <form method="get" className="inline-flex flex-wrap items-center gap-2 print:hidden">
      {stays.map(([other, value]) => (
        <input key={`${other} ${value}`} type="hidden" name={other} value={value} />
      ))}
      <DayInput name={name} label={label} day={day}>
        <button
          type="submit"
          aria-label={`${label}: ${t('go')}`}
          className="min-h-8 rounded border border-field px-3 text-ink"
        >
          {t('go')}
        </button>
      </DayInput>
    </form>
  )
}

type AsOfProps = Pick<Props, 'day' | 'kept'>

/** Chooses the day as of which the page is read. */
export const AsOfForm = (props: AsOfProps) => (
  <DayForm name="asOf" label={useTranslations('layout.asOf')('another')} {...props} />
)

/** Chooses the day with which the page is compared. */
export const SinceForm = (props: AsOfProps) => (
  <DayForm name="since" label={useTranslations('layout.asOf')('since')} {...props} />
)
