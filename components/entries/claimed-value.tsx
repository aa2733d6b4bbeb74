import type { ReactNode } from 'react'
import { ValueCell } from '@/components/fields/value-cell'
import type { Claim } from '@/lib/entries/entry'
import { sameValue } from '@/lib/entries/values'
import { fieldOf } from './claims-on'
import type { Voices } from './view'

type Props = { claim: Claim; voices: Voices; children: (value: ReactNode) => ReactNode }

/** What a claim says, where that is not what the page shows. */
export function ClaimedValue({ claim, voices, children }: Props) {
  const { definition, known, shown } = voices
  const name = fieldOf(claim.field)
  const field = definition.fields[name]
  if (!field || claim.value === null || claim.value === undefined || sameValue(claim.value, shown))
    return null
  return children(<ValueCell name={name} field={field} value={claim.value} known={known} />)
}
