import { boundsOf } from '@/lib/fields/partial-date'

/** Days, `YYYY-MM-DD`; the first may be the last. */
export type Stretch = { from: string; to: string }

/** The dates of a project as stated, EDTF. */
export type ProjectDates = Readonly<
  Partial<Record<'announcedOn' | 'plannedStart' | 'actualStart' | 'plannedEnd' | 'actualEnd', string | null>>
>

export type ProjectSpan = {
  /** When it was surely being done, as far as sources tell. */
  done: Stretch | null
  /** Dates of beginning and end that are no single day, as wide as they are. */
  vague: Stretch[]
  /** From the plan, or from the last source, to the end that is planned. */
  planned: Stretch | null
  /** The planned end, as wide as it is. */
  due: Stretch | null
  /** The first day of the announcement. */
  announced: string | null
  /** The first day of the actual end. */
  ended: string | null
}

/** A date with a bound; one that is open to a side is drawn at the other. */
function stretchOf(date: string | null | undefined): Stretch | null {
  const bounds = date ? boundsOf(date) : null
  const [from, to] = [bounds?.from ?? bounds?.to, bounds?.to ?? bounds?.from]
  return from && to ? { from, to } : null
}

const between = (from: string | null | undefined, to: string | null | undefined): Stretch | null =>
  from && to && from < to ? { from, to } : null

/**
 * What a project covers on an axis of time.
 * @param seen the last day of the newest source; what has not ended is not known to go on after it
 * @param stopped what was stopped has no end to come
 */
export function projectSpan(dates: ProjectDates, seen: string | null, stopped = false): ProjectSpan {
  const [begun, ended, due] = [dates.actualStart, dates.actualEnd, dates.plannedEnd].map(stretchOf)
  const announced = stretchOf(dates.announcedOn)
  const from = stretchOf(dates.plannedStart) ?? announced
  const done = begun ? between(begun.to, ended?.from ?? seen) : null
  const told = done?.to ?? begun?.to ?? from?.from
  return {
    done,
    vague: [begun, ended].filter((one): one is Stretch => Boolean(one && one.from < one.to)),
    planned: stopped ? null : between(told, ended ? (begun ? null : ended.from) : due?.to),
    due: due ?? null,
    announced: announced?.from ?? null,
    ended: ended?.from ?? null,
  }
}

/** Every day of a span that an axis should reach; none where no date is known. */
export const daysOfSpan = ({ done, vague, planned, due, announced, ended }: ProjectSpan): string[] =>
  [
    ...[done, ...vague, planned, due].flatMap((one) => (one ? [one.from, one.to] : [])),
    announced,
    ended,
  ].filter((day) => day !== null)
