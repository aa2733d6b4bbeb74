import 'server-only'
import { db } from '@/lib/db/client'
import { codeGroups } from './code-groups'
import type { Conditions } from './listing-conditions'
import type { ListQuery } from './listing-query'

/** At least and at most so many entries are in a list. */
export type Length = { least: number; most: number }

/** The length of a list, and of the list that it would be without some of its filters by codes. */
export type Lengths = (left?: readonly string[]) => Length

const unknown: Length = { least: 0, most: Number.POSITIVE_INFINITY }

/**
 * What the counts of codes, which publishing keeps, say about the length of a list. As of a day they say nothing, nor of
 * words, nor without filters by codes.
 * Filters that are not by codes, and dates, only make it shorter.
 */
export async function readLengths(conditions: Conditions, query: ListQuery): Promise<Lengths> {
  const { definition, codes, others } = conditions
  if (query.asOf || query.q || codes.size === 0) return () => unknown
  const relationships = query.filters.relationship ?? ['']
  const leaving = [[], ...[...codes.keys()].map((name) => [name])]
  const together = leaving.flatMap((left) => codeGroups(conditions, left)).flatMap((group) => group.codes)
  const rows = await db.count.groupBy({
    by: ['code'],
    where: {
      kind: definition.kind,
      relationship: { in: relationships },
      code: { in: [...new Set(['', ...together, ...[...codes.values()].flat()])] },
    },
    _sum: { n: true },
  })
  const counted = new Map(rows.map(({ code, _sum }) => [code, _sum.n ?? 0]))
  const numbers = (some: readonly string[]) => some.map((code) => counted.get(code) ?? 0)
  const all = counted.get('') ?? 0
  return (left = []) => {
    const lengths = codeGroups(conditions, left).map((group) => {
      const sum = numbers(group.codes).reduce((one, other) => one + other, 0)
      return { least: group.apart ? sum : Math.max(0, ...numbers(group.codes)), most: Math.min(all, sum) }
    })
    const most = Math.min(all, ...lengths.map((one) => one.most))
    const narrowed = [...others.keys()].some((name) => name !== 'relationship' && !left.includes(name))
    if (narrowed || query.from || query.to || query.overdue !== undefined) return { least: 0, most }
    // As many as are missing from each are missing from all at the most.
    const missing = lengths.reduce((sum, one) => sum + all - one.least, 0)
    return { least: Math.max(0, all - missing), most }
  }
}
