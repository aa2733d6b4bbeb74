/** What became of a draft that saved itself. */
export type DraftAnswer =
  | { outcome: 'kept'; id: string; repeated: boolean }
  | { outcome: 'elsewhere'; id: string; version: string }
  | { outcome: 'waiting' | 'decided' | 'discarded' | 'ended' | 'refused' }
