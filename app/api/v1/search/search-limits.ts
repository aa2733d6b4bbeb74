import type { Limits } from '../parameters'

export const foundOfEachKind: Limits = { standard: 20, most: 50 }
/** Characters. */
export const longestQuestion = 300
