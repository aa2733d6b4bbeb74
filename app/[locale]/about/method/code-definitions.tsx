import { useMessages, useTranslations } from 'next-intl'
import { Definitions } from '@/components/ui/definitions'
import type { ShapeName } from '@/components/ui/shape'
import { Status } from '@/components/ui/status'
import type { Messages } from '@/lib/i18n/messages'

/** Outcomes that have a shape of their own in the ledger. */
const shapes: readonly string[] = [
  'delivered',
  'overdue',
  'under_way',
  'dormant',
  'no_date',
  'stopped',
  'due_soon',
] satisfies ShapeName[]

/** Every code of one vocabulary with its meaning, in the order in which the vocabulary has them. */
export function CodeDefinitions({ of }: { of: string }) {
  const t = useTranslations('vocabulary')
  const { definition } = useMessages().vocabulary as { definition: Record<string, Messages> }
  const items = Object.keys(definition[of] ?? {}).map((code) => {
    const label = t(`${of}.${code}`)
    const drawn = of === 'outcome' && shapes.includes(code)
    return {
      id: code,
      term: drawn ? <Status status={code as ShapeName}>{label}</Status> : label,
      text: t(`definition.${of}.${code}`),
    }
  })
  return <Definitions items={items} />
}
