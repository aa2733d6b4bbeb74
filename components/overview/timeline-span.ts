import { projectSpan, type Stretch } from '@/components/projects/project-span'
import { boundsOf } from '@/lib/fields/partial-date'
import type { TimelineEntry } from '@/lib/overview/timeline'

/** How an entry is drawn: days, each part null or empty where nothing is known. */
export type DrawnSpan = {
  /** Surely so: a project under way, an agreement in force. */
  solid: Stretch | null
  /** Planned. */
  dashed: Stretch | null
  /** The end that is planned, as wide as it is. */
  due: Stretch | null
  /** Dates that are no single day, as wide as they are. */
  vague: Stretch[]
  /** The day that it is told by: signed, announced, happened; null when it is known less precisely or not at all. */
  point: string | null
  /** The day on which it was delivered. */
  ended: string | null
}

const stretchOf = (date: string | null | undefined): Stretch | null => {
  const bounds = date ? boundsOf(date) : null
  const [from, to] = [bounds?.from ?? bounds?.to, bounds?.to ?? bounds?.from]
  return from && to ? { from, to } : null
}

const exact = (stretch: Stretch | null) => (stretch && stretch.from === stretch.to ? stretch.from : null)
const wide = (stretch: Stretch | null) => (stretch && stretch.from < stretch.to ? [stretch] : [])

/** The lines and marks of an agreement, project or development. */
export function spanOf({ kind, dates, outcome, lastConfirmedOn }: TimelineEntry): DrawnSpan {
  if (kind === 'project') {
    const stopped = outcome === 'stopped' || outcome === 'ended_before_completion'
    const { done, planned, due, vague, announced, ended } = projectSpan(
      dates,
      stretchOf(lastConfirmedOn)?.to ?? null,
      stopped,
    )
    return { solid: done, dashed: planned, due: ended ? null : due, vague, point: announced, ended }
  }
  const told = stretchOf(dates.signedOn ?? dates.issuedOn ?? dates.on)
  const inForce = stretchOf(dates.inForceOn)
  const ends = stretchOf(dates.endsOn)
  const from = inForce?.to ?? (ends ? told?.to : null)
  return {
    solid: from && ends && from < ends.from ? { from, to: ends.from } : null,
    dashed: null,
    due: null,
    vague: [...wide(told), ...wide(inForce), ...wide(ends)],
    point: exact(told),
    ended: null,
  }
}

/** Every day of a span that the axis should reach. */
export const daysOf = (span: DrawnSpan | undefined): string[] =>
  span
    ? [
        ...[span.solid, span.dashed, span.due, ...span.vague].flatMap((one) =>
          one ? [one.from, one.to] : [],
        ),
        ...[span.point, span.ended].filter((day) => day !== null),
      ]
    : []
