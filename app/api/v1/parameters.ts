import { type AsOf, readAsOf } from '@/lib/entries/as-of'
import { type Part, parts } from '@/lib/entries/json'
import { BadParameters, type ParameterProblem } from './refusals'

/**
 * The parameters of a question that takes only these, each once; an empty one counts as not given.
 * @throws BadParameters naming every one that is unknown or given twice
 */
export function readOnce(
  parameters: URLSearchParams,
  allowed: readonly string[],
): Record<string, string | undefined> {
  const problems = [...new Set(parameters.keys())].flatMap((name): ParameterProblem[] => {
    if (!allowed.includes(name)) return [{ name, message: 'unknownParameter', allowed }]
    return parameters.getAll(name).length > 1 && name !== 'include' ? [{ name, message: 'givenTwice' }] : []
  })
  if (problems.length > 0) throw new BadParameters(problems)
  return Object.fromEntries(allowed.map((name) => [name, parameters.get(name) || undefined]))
}

/** @throws BadParameters when the text is no day */
export function asOfIn(parameters: URLSearchParams): AsOf | undefined {
  const text = parameters.get('asOf')
  if (!text) return undefined
  const asOf = readAsOf(text)
  if (!asOf) throw new BadParameters([{ name: 'asOf', message: 'notADay' }])
  return asOf
}

/** `include=claims,links`, or the name repeated. @param standard what holds when it is not given */
export function includeIn(
  parameters: URLSearchParams,
  standard: readonly Part[],
): { ok: true; include: readonly Part[] } | { ok: false; problem: ParameterProblem } {
  const wanted = parameters.getAll('include').flatMap((text) => text.split(',').filter(Boolean))
  if (!parameters.has('include')) return { ok: true, include: standard }
  const include = parts.filter((part) => wanted.includes(part))
  return new Set(wanted).size === include.length
    ? { ok: true, include }
    : { ok: false, problem: { name: 'include', message: 'notAPart', allowed: parts } }
}

/** How many rows a question gives: what holds when it is not said, and the most. */
export type Limits = { standard: number; most: number }

/** @throws BadParameters when the text is no such number */
export function limitIn(text: string | undefined, { standard, most }: Limits): number {
  if (text === undefined) return standard
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0
  if (limit < 1 || limit > most)
    throw new BadParameters([{ name: 'limit', message: 'notALimit', allowed: [`${most}`] }])
  return limit
}
