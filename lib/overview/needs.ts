import type { EntryRow } from '@/lib/entries/entry'

export const needs = ['overdue', 'due_soon', 'dormant', 'disputed', 'single_source'] as const
export type Need = (typeof needs)[number]
/** How many there are, and the first few with what is known of them. */
export type Attention = Record<Need, { total: number; rows: (EntryRow & { dueOn: string | null })[] }>
