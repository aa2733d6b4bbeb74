import type { Step } from '@/components/entries/step-line'
import type { EntryRow } from '@/lib/entries/entry'
import { boundsOf } from '@/lib/fields/partial-date'
import { type Project, project } from '@/lib/projects/project'

/** Which stage a development shows to have been reached. */
const reachedBy: Record<string, string> = {
  announced: 'announced',
  agreed: 'agreed',
  signed: 'agreed',
  approved: 'approved',
  ground_breaking: 'in_progress',
  started: 'in_progress',
  topped_out: 'in_progress',
  completed: 'completed',
  opened: 'operating',
  ended: 'ended',
}

type Dated = { date: string; what?: string }
type Words = {
  /** The name of a type of development. */
  development: (type: string) => string
  /** “June 2025 was stated; no report”. */
  late: (date: string) => string
  /** “June 2027 is stated”. */
  stated: (date: string) => string
  disposition: (code: string) => string
}

const from = ({ date }: Dated) => boundsOf(date)?.from ?? '9999'

/** The dates of each stage: those of developments, and those of the entry that no development gives. */
function datesOf(values: Project, developments: readonly EntryRow[], words: Words): Map<string, Dated[]> {
  const found = new Map<string, Dated[]>()
  const add = (stage: string, dated: Dated) => {
    const known = found.get(stage) ?? []
    if (!known.some(({ date }) => date === dated.date)) found.set(stage, [...known, dated])
  }
  for (const { values: development } of developments) {
    const [type, date] = [String(development.type), String(development.on)]
    const stage = reachedBy[type]
    if (stage) add(stage, { date, what: words.development(type) })
  }
  if (values.announcedOn) add('announced', { date: values.announcedOn })
  if (values.actualStart) add('in_progress', { date: values.actualStart })
  if (values.actualEnd) add('completed', { date: values.actualEnd })
  for (const dates of found.values()) dates.sort((a, b) => (from(a) < from(b) ? -1 : 1))
  return found
}

const stageField = project.fields.stage
/** Every stage in order. */
export const stages: readonly string[] = stageField.type === 'choice' ? stageField.codes : []

/** The stages of a project with what is known of each. @param developments those about it */
export function projectSteps(
  { values: stored, outcome }: Pick<EntryRow, 'values' | 'outcome'>,
  developments: readonly EntryRow[],
  words: Words,
): Step[] {
  const values = stored as Project
  const dates = datesOf(values, developments, words)
  const current = stages.indexOf(values.stage)
  const { plannedEnd, plannedStart, disposition } = values
  const done = outcome?.startsWith('delivered')
  return stages.map((code, index): Step => {
    const own = dates.get(code) ?? []
    if (index === current) {
      const remark = disposition === 'active' ? undefined : words.disposition(disposition)
      return { code, state: 'here', shape: done ? 'delivered' : undefined, dates: own.slice(-3), remark }
    }
    if (index < current) return { code, state: own.length > 0 ? 'reached' : 'silent', dates: own.slice(-3) }
    if (code === 'completed' && plannedEnd && !done) {
      const late = outcome === 'overdue'
      return {
        code,
        state: late ? 'late' : 'ahead',
        dates: [],
        remark: late ? words.late(plannedEnd) : words.stated(plannedEnd),
      }
    }
    const planned = code === 'in_progress' && plannedStart ? words.stated(plannedStart) : undefined
    return { code, state: 'ahead', dates: [], remark: planned }
  })
}
