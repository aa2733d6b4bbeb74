import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Known } from '@/components/fields/known'
import { ValueCell } from '@/components/fields/value-cell'
import { Button } from '@/components/ui/button'
import { ColumnHeads } from '@/components/ui/column-heads'
import { Section } from '@/components/ui/section'
import type { Compared, Comparison } from '@/lib/desk/comparison'

type Props = { compared: Compared; known: Known; action: (form: FormData) => Promise<void> }

/** Places that others changed meanwhile: what was, what stands now, what is proposed, and which to take. */
export function ClashChoices({ compared, known, action }: Props) {
  const t = useTranslations('desk.proposal.clash')
  return (
    <Section title={t('title')} standfirst={t('text')}>
      <form action={action}>
        <table className="rows">
          <ColumnHeads names={['place', 'base', 'theirs', 'mine'].map((name) => t(name))} />
          <tbody>
            {compared.changes.flatMap((change, index) =>
              change.clashes.map((clash) => (
                <ClashRow
                  key={clash.field}
                  {...{ change, clash, known }}
                  name={`take.${index}.${clash.field}`}
                />
              )),
            )}
          </tbody>
        </table>
        <Button type="submit" className="mt-4">
          {t('take')}
        </Button>
      </form>
    </Section>
  )
}

type RowProps = { change: Comparison; clash: Comparison['clashes'][number]; known: Known; name: string }

function ClashRow({ change: { definition }, clash, known, name }: RowProps) {
  const t = useTranslations('desk.proposal.clash')
  const [field = ''] = clash.field.split('/')
  const label = useTranslations(`fields.${definition.kind}`)(`${field}.label`)
  const shape = definition.fields[field]
  const shown = (value: unknown): ReactNode =>
    value === null || value === undefined || !shape ? (
      '–'
    ) : (
      <ValueCell name={field} field={shape} value={value} known={known} />
    )
  const choice = (value: 'theirs' | 'mine') => (
    <label className="flex items-start gap-2">
      <input type="radio" name={name} value={value} defaultChecked={value === 'theirs'} className="mt-1" />
      <span>{shown(clash[value])}</span>
    </label>
  )
  return (
    <tr>
      <th scope="row">{label}</th>
      <td data-label={t('base')}>{shown(clash.base)}</td>
      <td data-label={t('theirs')}>{choice('theirs')}</td>
      <td data-label={t('mine')}>{choice('mine')}</td>
    </tr>
  )
}
