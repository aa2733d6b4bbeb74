import 'server-only'
import { ask } from '@/lib/db/ask'
import { db } from '@/lib/db/client'
import { judgedOn } from './as-of'
import type { AnyDefinition } from './define'
import { dueCode, filtersOf, yearsOf } from './filters'
import type { ListQuery } from './listing-query'
import { deliveries, keptOfDue } from './outcome'

type Filters = ListQuery['filters']
/** Codes whose numbers make the length of a list: those of `all` together, without those of `less`. */
type Codes = { all: readonly string[]; less: readonly string[] }

const only = (...all: readonly string[]): Codes => ({ all, less: [] })

/** The codes by which publishing counts a list, `''` for all of it; null when it counts no such list. */
function codesOf(definition: AnyDefinition, filters: Filters): Codes | null {
  const [chosen, another] = Object.entries(filters).filter(([name]) => name !== 'relationship')
  if (!chosen) return only('')
  if (filters.dueIn) return codesOfDue(filters)
  if (another) return null
  const [name, [value = '', second]] = chosen
  const filter = filtersOf(definition)[name]
  if (filter?.type === 'years')
    return only(...new Set(chosen[1].flatMap(yearsOf).flatMap((year) => filter.codesOf(year))))
  // What refers to entries takes in those below them, and is counted by no single code; so is how they were delivered.
  if (second !== undefined || filter?.type === 'reference' || name === 'delivery') return null
  return only(`${name}:${value}`)
}

/** What fell due in some years, perhaps with what became of it. */
function codesOfDue({ relationship: _, dueIn = [], delivery, outcome, ...others }: Filters): Codes | null {
  if (Object.keys(others).length > 0 || (delivery && outcome)) return null
  const years = [...new Set(dueIn.flatMap(yearsOf))]
  const coded = (which: readonly string[]) => years.flatMap((year) => which.map((one) => dueCode(year, one)))
  if (!outcome) return only(...coded(delivery ?? keptOfDue))
  const [late, still, quiet] = ['overdue', 'under_way', 'dormant'].map((one) => outcome.includes(one))
  // Which of the open ones are dormant is not counted by year.
  if (still !== quiet) return null
  return {
    all: coded([
      ...(outcome.includes('delivered') ? deliveries : []),
      ...(outcome.includes('stopped') ? ['stopped'] : []),
      ...(still ? ['open'] : late ? ['overdue'] : []),
    ]),
    less: still && !late ? coded(['overdue']) : [],
  }
}

/** What is late, or is not, where nothing else is asked. */
function codesOfLate({ relationship: _, ...others }: Filters, overdue: boolean): Codes | null {
  if (Object.keys(others).length > 0) return null
  return overdue ? only('outcome:overdue') : { all: [''], less: ['outcome:overdue'] }
}

/** Outcomes turn by themselves: their numbers are those of a day. */
const turning = (code: string) => code.startsWith('outcome:') || code.endsWith('+overdue')
/** What is counted as of a day. */
const keptByDay = (code: string) => code === '' || code.startsWith('outcome:') || code.includes('+')

/**
 * How many entries a list has whose length publishing keeps: all, those with one code, those of some years, of one
 * relationship or of all; null for any other list. As of a day only all of them are kept, what became of them, and years.
 */
export async function findStoredTotal(definition: AnyDefinition, query: ListQuery): Promise<number | null> {
  const { filters, from, to, overdue, q, asOf } = query
  const [relationship = '', another] = filters.relationship ?? []
  if (from || to || q || another !== undefined) return null
  const codes = overdue === undefined ? codesOf(definition, filters) : codesOfLate(filters, overdue)
  if (codes === null) return null
  const every = [...codes.all, ...codes.less]
  if (asOf && !every.every(keptByDay)) return null
  const counted =
    asOf || every.some(turning)
      ? await ask<Counted[]>`
          SELECT code, sum(n)::int AS n FROM "CountChange"
          WHERE kind = ${definition.kind} AND relationship = ${relationship} AND code = ANY(${every})
            AND day <= ${judgedOn(asOf)}::text::date GROUP BY code`
      : await db.count.findMany({
          where: { kind: definition.kind, relationship, code: { in: every } },
          select: { code: true, n: true },
        })
  const sumOf = (some: readonly string[]) =>
    counted.reduce((sum, { code, n }) => (some.includes(code) ? sum + n : sum), 0)
  return sumOf(codes.all) - sumOf(codes.less)
}

type Counted = { code: string; n: number }
