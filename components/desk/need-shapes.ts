import type { ShapeName } from '@/components/ui/shape'
import type { Need } from '@/lib/desk/needs'

/** Each need by the shape that marks it elsewhere. */
export const needShapes: Readonly<Record<Need, ShapeName>> = {
  overdue: 'overdue',
  lapsing: 'due_soon',
  dormant_soon: 'due_soon',
  dormant: 'dormant',
  disputed: 'disagree',
  dead_link: 'stopped',
  single_source: 'single_source',
}
