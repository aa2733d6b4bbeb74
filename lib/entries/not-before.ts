import { surelyBefore } from '@/lib/fields/partial-date'
import type { Problem } from './define'

/** The rule that the second date is not before the first, as far as both are known. @param message on the second */
export const notBefore =
  <First extends string, Second extends string>(first: First, second: Second, message: string) =>
  (values: Readonly<Record<First | Second, string | null>>): Problem | null => {
    const [from, to]: (string | null)[] = [values[first], values[second]]
    return from && to && surelyBefore(to, from) ? { field: second, message } : null
  }
