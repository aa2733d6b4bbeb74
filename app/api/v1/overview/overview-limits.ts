import type { Limits } from '../parameters'

export const ledgerLines: Limits = { standard: 50, most: 200 }
export const latestDevelopments = 20
