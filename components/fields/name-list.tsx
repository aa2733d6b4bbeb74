import { useTranslations } from 'next-intl'
import type { Localised } from '@/lib/fields/field'
import { LocalisedText } from './localised-text'

type Props = { names: readonly Localised[] }

/** Names one after another, each in the reader's language. */
export function NameList({ names }: Props) {
  const t = useTranslations('entries.mix')
  return names.map((name, n) => (
    <span key={Object.values(name).join()}>
      {n > 0 && t('comma')}
      <LocalisedText words={name} />
    </span>
  ))
}
