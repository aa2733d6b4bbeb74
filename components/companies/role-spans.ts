import type { TrackDrawing } from '@/components/charts/track'
import { daysOfSpan, type ProjectDates, projectSpan } from '@/components/projects/project-span'
import type { SideOfPair } from '@/components/ui/side'
import type { InverseLink } from '@/lib/entries/entry'
import { boundsOf } from '@/lib/fields/partial-date'
import type { Part } from './roles'

/** One project with the roles that a company has in it, and its line on the axis; null where no date is known. */
export type RoleSpan = { project: InverseLink; roles: string[]; days: string[]; drawing: TrackDrawing }

const lastDay = (date: string | null) => (date ? (boundsOf(date)?.to ?? null) : null)
const earliest = (dates: readonly (string | null)[]) => dates.filter((date) => date !== null).sort()[0]

/** When the company takes part where that is stated of all its roles, else when the project is done. */
function datesOf(parts: readonly Part[]): ProjectDates {
  const dates = parts[0]?.project.values as ProjectDates
  const from = earliest(parts.map(({ stake }) => stake.from))
  const to = parts.map(({ stake }) => stake.to)
  return {
    ...dates,
    actualStart: from ?? dates.actualStart,
    ...(to.every((date) => date !== null) && { actualEnd: to.sort().at(-1) }),
  }
}

/**
 * The projects of a company on an axis of time, the earliest first.
 * @param side of the company, whose colour its lines have
 */
export function roleSpans(
  parts: readonly Part[],
  side: SideOfPair,
): { dated: RoleSpan[]; undated: RoleSpan[] } {
  const byProject = new Map<string, Part[]>()
  for (const part of parts) byProject.set(part.project.id, [...(byProject.get(part.project.id) ?? []), part])
  const spans = [...byProject.values()].flatMap((own): RoleSpan[] => {
    const project = own[0]?.project
    if (!project) return []
    const span = projectSpan(datesOf(own), lastDay(project.lastConfirmedOn), isStopped(project))
    const delivered = project.outcome?.startsWith('delivered') ?? false
    const stoppedOn = isStopped(project) ? (span.done?.to ?? span.announced) : null
    return [
      {
        project,
        roles: [...new Set(own.map(({ stake }) => stake.role))],
        days: daysOfSpan(span).sort(),
        drawing: {
          line: span.done,
          sides: [side],
          dotted: span.planned ? [span.planned] : [],
          vague: span.vague,
          leadIn: null,
          window: span.due,
          hatch: null,
          ticks: [],
          marks: [
            ...(span.announced ? [{ shape: 'start' as const, day: span.announced }] : []),
            ...(span.ended
              ? [{ shape: delivered ? ('delivered' as const) : ('stopped' as const), day: span.ended }]
              : stoppedOn
                ? [{ shape: 'stopped' as const, day: stoppedOn }]
                : []),
          ],
        },
      },
    ]
  })
  const dated = spans.filter(({ days }) => days.length > 0)
  return {
    dated: dated.sort((a, b) => ((a.days[0] ?? '') < (b.days[0] ?? '') ? -1 : 1)),
    undated: spans.filter(({ days }) => days.length === 0),
  }
}

const isStopped = ({ outcome }: InverseLink) => outcome === 'stopped' || outcome === 'ended_before_completion'
