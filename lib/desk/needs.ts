import type { Named } from '@/lib/entries/entry'

/** What an entry may need, the most pressing first. */
export const needs = [
  'overdue',
  'lapsing',
  'dormant_soon',
  'dormant',
  'disputed',
  'dead_link',
  'single_source',
] as const
export type Need = (typeof needs)[number]

/** What can be done about it at the desk. */
export type Deed = 'develop' | 'confirm' | 'edit' | 'mend'

/** The deeds that meet a need, the usual one first. */
export const deedsFor: Readonly<Record<Need, readonly Deed[]>> = {
  overdue: ['develop', 'confirm', 'edit'],
  lapsing: ['develop', 'edit'],
  dormant_soon: ['confirm', 'develop'],
  dormant: ['confirm', 'develop', 'edit'],
  disputed: ['edit', 'develop'],
  dead_link: ['mend'],
  single_source: ['confirm'],
}

/** Within so many days something is dormant or lapses soon. */
export const soonDays = 60

/** An entry in a queue. */
export type NeedRow = Named & {
  relationship: string | null
  /** What it is judged by: the day it is due, confirmed, lapses or is dead since, `YYYY-MM-DD`; null when unknown. */
  day: string | null
  /** EDTF */
  dueOn: string | null
  /** EDTF */
  lastConfirmedOn: string | null
  /** Of a source: what the last look at its address saw. */
  link: { url: string; status: number | null; error: string | null } | null
}

export type NeedPage = { rows: NeedRow[]; next: string | null; first: boolean }
