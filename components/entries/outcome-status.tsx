import { useCodeLabel } from '@/components/fields/code-label'
import type { ShapeName } from '@/components/ui/shape'
import { Status } from '@/components/ui/status'
import type { Outcome } from '@/lib/entries/outcome'

/** The shape of an outcome. @param dated whether the day of a delivery is known */
export function outcomeShape(outcome: Outcome, dated: boolean): ShapeName {
  if (outcome === 'delivered') return dated ? 'delivered' : 'delivered_undated'
  if (outcome === 'delivered_early' || outcome === 'delivered_late') return 'delivered'
  return outcome === 'ended_before_completion' ? 'stopped' : outcome
}

/** What became of a promise: shape, word and colour. */
export function OutcomeStatus({ outcome, dated }: { outcome: Outcome; dated: boolean }) {
  return <Status status={outcomeShape(outcome, dated)}>{useCodeLabel()('outcome', outcome)}</Status>
}
