import type { Localised } from '@/lib/fields/field'
import { LocalisedText } from './localised-text'

type Props = { names: readonly Localised[] }

/** Names one after another, each in the reader's language. */
export function NameList({ names }: Props) {
  return names.map((name, n) => (
    <span key={Object.values(name).join()}>
      {n > 0 && ', '}
      <LocalisedText words={name} />
    </span>
  ))
}
