import type { Sighting } from './look-at'

/** What is kept of the looks at one address. */
export type LinkState = {
  checkedAt: Date
  status: number | null
  finalUrl: string | null
  error: string | null
  /** On so many days in a row it failed, and so many times the page was gone. */
  failures: number
  gone: number
  failingSince: Date | null
  failedAt: Date | null
  deadSince: Date | null
  dueAt: Date
}

export type Verdict = 'works' | 'unclear' | 'failing' | 'gone'

/** Answers by which a site keeps programs out: they say nothing about whether people can read the page. */
const keptOut = new Set([400, 401, 402, 403, 405, 406, 407, 408, 425, 426, 428, 429, 451])

export function verdictOf({ status }: Pick<Sighting, 'status'>): Verdict {
  if (status === null) return 'failing'
  if (status === 404 || status === 410) return 'gone'
  if (keptOut.has(status) || status > 599) return 'unclear'
  return status < 400 || status === 416 ? 'works' : 'failing'
}

/** Failures on so many days, or so many times gone, make a link dead. */
const deadAfter = { failures: 3, gone: 2 }
/** Days until the next look. */
const again = { works: 30, unclear: 30, failing: 1, gone: 1, dead: 14 }

const day = 86_400_000
const utcDay = (at: Date) => at.toISOString().slice(0, 10)

const untouched = { failures: 0, gone: 0, failingSince: null, failedAt: null, deadSince: null }

/** @param before of the same address; null when it was never looked at */
export function nextState(before: LinkState | null, sighting: Sighting, at: Date): LinkState {
  const verdict = verdictOf(sighting)
  const history =
    verdict === 'works'
      ? untouched
      : verdict === 'unclear'
        ? (before ?? untouched)
        : failed(before, verdict, at)
  const wait = history.deadSince ? again.dead : again[verdict]
  const { failures, gone, failingSince, failedAt, deadSince } = history
  const seen = { status: sighting.status, finalUrl: sighting.finalUrl, error: sighting.error }
  return {
    checkedAt: at,
    ...seen,
    ...{ failures, gone, failingSince, failedAt, deadSince },
    dueAt: new Date(at.getTime() + wait * day),
  }
}

function failed(before: LinkState | null, verdict: 'failing' | 'gone', at: Date) {
  const sameDay = before?.failedAt && utcDay(before.failedAt) === utcDay(at)
  const failures = (before?.failures ?? 0) + (sameDay ? 0 : 1)
  const gone = (before?.gone ?? 0) + (verdict === 'gone' ? 1 : 0)
  const dead = failures >= deadAfter.failures || gone >= deadAfter.gone
  return {
    failures,
    gone,
    failingSince: before?.failingSince ?? at,
    failedAt: at,
    deadSince: before?.deadSince ?? (dead ? at : null),
  }
}
