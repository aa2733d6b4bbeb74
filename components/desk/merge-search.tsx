import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { TextInput } from '@/components/ui/text-input'

type Props = { typed: string; error?: string; names: readonly string[] }

/** Asks which entry stays; a plain form, so that the pair stands in the address. */
export function MergeSearch({ typed, error, names }: Props) {
  const t = useTranslations('deeds.merge')
  return (
    <form method="get" className="mt-6 max-w-measure">
      <TextInput
        name="into"
        label={t('into')}
        hint={t('intoHelp')}
        error={error}
        defaultValue={typed}
        list="names"
        autoComplete="off"
        required
      />
      <datalist id="names">
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Button type="submit" className="mt-2">
        {t('look')}
      </Button>
    </form>
  )
}
