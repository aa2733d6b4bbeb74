import { useLocale, useTranslations } from 'next-intl'
import type { FieldView } from '@/components/fields/input-view'
import { usePrintedText } from '@/components/fields/printed-text'
import { type Confirmable, confirmQuoteInput, confirmsInput } from '@/lib/desk/confirmable'
import type { Typed } from '@/lib/entries/typed'
import { EntryForm } from './entry-form'
import type { EntryFormAction } from './entry-form-state'
import { useFormWords } from './use-form-words'
import type { StoredQuote } from './use-quoting'
import { useSourceView } from './use-source-view'
import type { ReadStored } from './use-stored-text'

type Props = {
  kind: string
  facts: readonly Confirmable[]
  /** Titles of sources that are offered. */
  sources: readonly string[]
  mayPublish: boolean
  hidden: Record<string, string>
  typed: Typed
  quoted: readonly StoredQuote[]
  readStored: ReadStored
  action: EntryFormAction
}

/** "Still true, says this source": a source, which fact it confirms, and its words. */
export function ConfirmForm({ kind, facts, sources, mayPublish, hidden, ...form }: Props) {
  const t = useTranslations('freshness.confirm')
  const label = useTranslations('fields')
  const locale = useLocale()
  const print = usePrintedText()
  const words = useFormWords(mayPublish)
  const what: FieldView = {
    name: confirmsInput,
    label: t('what'),
    inputs: [
      {
        name: confirmsInput,
        label: t('what'),
        hint: t('whatHelp'),
        control: 'radios',
        choices: facts.map(({ name, field, value }) => ({
          value: name,
          label: t('fact', { field: label(`${kind}.${name}.label`), value: print(field, value) }),
        })),
      },
    ],
    quote: { name: confirmQuoteInput, label: t('quote'), hint: t('quoteHelp'), control: 'area' },
  }
  return (
    <EntryForm
      view={{
        ...words,
        fields: [what],
        source: useSourceView(),
        lists: [{ id: 'names-source', names: [...sources] }],
      }}
      {...form}
      hidden={{ ...hidden, formLanguage: locale }}
    />
  )
}
