import { useLocale, useTranslations } from 'next-intl'
import type { FieldView } from '@/components/fields/input-view'
import { usePrintedText } from '@/components/fields/printed-text'
import { type Confirmable, confirmQuoteInput, confirmsInput } from '@/lib/desk/confirmable'
import { useEditorSays } from './editor-says'
import { EntryForm, type Filling } from './entry-form'
import { useFormWords } from './use-form-words'
import { useSourceView } from './use-source-view'

type Props = Filling & {
  kind: string
  facts: readonly Confirmable[]
  /** Titles of sources that are offered. */
  sources: readonly string[]
  mayPublish: boolean
}

/** "Still true, says this source": a source, which fact it confirms, and its words. */
export function ConfirmForm({ kind, facts, sources, mayPublish, ...filling }: Props) {
  const t = useTranslations('freshness.confirm')
  const label = useTranslations('fields')
  const locale = useLocale()
  const print = usePrintedText()
  const words = useFormWords(mayPublish)
  const editorSays = useEditorSays()
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
        notes: editorSays([], kind),
        source: useSourceView(),
        lists: [{ id: 'names-source', names: [...sources] }],
      }}
      {...filling}
      hidden={{ ...filling.hidden, formLanguage: locale }}
    />
  )
}
