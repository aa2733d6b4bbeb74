import 'server-only'
import { db } from '@/lib/db/client'
import { judgedOn } from './as-of'
import type { AnyDefinition } from './define'
import { filtersOf, type ListQuery } from './listing-query'

/** The code by which publishing counts a list, `''` for all of it; null when it counts no such list. */
function codeOf(definition: AnyDefinition, filters: ListQuery['filters']): string | null {
  const [chosen, another] = Object.entries(filters).filter(([name]) => name !== 'relationship')
  if (!chosen) return ''
  const [name, [value, second]] = chosen
  // What refers to entries takes in those below them, and is counted by no single code.
  const counted = filtersOf(definition)[name]?.type !== 'reference'
  return another || second !== undefined || !counted ? null : `${name}:${value}`
}

/**
 * How many entries a list has whose length publishing keeps: all, or those with one code, of one relationship or of all;
 * null for any other list. As of a day only all of them are kept, and what became of them.
 */
export async function findStoredTotal(definition: AnyDefinition, query: ListQuery): Promise<number | null> {
  const { filters, from, to, overdue, q, asOf } = query
  const [relationship = '', another] = filters.relationship ?? []
  if (from || to || q || overdue !== undefined || another !== undefined) return null
  const code = codeOf(definition, filters)
  if (code === null) return null
  const { kind } = definition
  const byDay = code.startsWith('outcome:')
  if (!byDay && !asOf) {
    const found = await db.count.findUnique({
      where: { kind_relationship_code: { kind, relationship, code } },
    })
    return found?.n ?? 0
  }
  if (code !== '' && !byDay) return null
  const [row] = await db.$queryRaw<{ n: number }[]>`
    SELECT coalesce(sum(n), 0)::int AS n FROM "CountChange"
    WHERE kind = ${kind} AND relationship = ${relationship} AND code = ${code} AND day <= ${judgedOn(asOf)}::text::date`
  return row?.n ?? 0
}
