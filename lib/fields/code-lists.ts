/** How far a project has come, from an idea to its end. */
export const stages = [
  'mooted',
  'announced',
  'agreed',
  'committed',
  'approved',
  'in_progress',
  'completed',
  'operating',
  'ended',
] as const

/** How a project goes on, beside how far it has come. */
export const dispositions = [
  'active',
  'delayed',
  'suspended',
  'dormant',
  'lapsed',
  'cancelled',
  'superseded',
  'disputed',
] as const

type Derived = 'dormant' | 'disputed'

/** Dormant and disputed are derived; neither can be entered. */
export const enteredDispositions = dispositions.filter(
  (one): one is Exclude<typeof one, Derived> => one !== 'dormant' && one !== 'disputed',
)

export const agreementStatuses = [
  'proposed',
  'negotiating',
  'initialled',
  'signed',
  'approval_pending',
  'in_force',
  'provisionally_applied',
  'suspended',
  'expired',
  'lapsed',
  'terminated',
  'superseded',
] as const

export const commitmentStatuses = [
  'open',
  'in_progress',
  'stalled',
  'delivered',
  'partly_delivered',
  'not_delivered',
  'withdrawn',
  'superseded',
  'not_verifiable',
] as const
