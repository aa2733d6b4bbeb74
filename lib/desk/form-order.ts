import type { FormProblem } from '@/lib/entries/form'

/** One thing at a time for each input. */
export const onePerInput = (problems: readonly FormProblem[]): FormProblem[] => {
  const first = new Map<string, FormProblem>()
  for (const problem of problems) if (!first.has(problem.input)) first.set(problem.input, problem)
  return [...first.values()]
}

/**
 * Problems as one meets them going down the form: what is about no input, the source, the fields with their rows and
 * quotes, the reason.
 * @param fields of the form, in its order
 */
export function inFormOrder(problems: readonly FormProblem[], fields: readonly string[]): FormProblem[] {
  const placeOf = (input: string): [field: number, row: number] => {
    const [field = '', row] = input.replace(/^quote\./, '').split('.')
    const place = field === '' ? -2 : field === 'source' ? -1 : fields.indexOf(field)
    const unknown = place === -1 && field !== 'source'
    return [unknown ? fields.length : place, Number(row) || 0]
  }
  return problems.toSorted((a, b) => {
    const [one, other] = [placeOf(a.input), placeOf(b.input)]
    return one[0] - other[0] || one[1] - other[1]
  })
}
