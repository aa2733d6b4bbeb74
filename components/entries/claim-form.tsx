import { useLocale, useTranslations } from 'next-intl'
import { useCodeLabel } from '@/components/fields/code-label'
import type { FieldView, InputView } from '@/components/fields/input-view'
import { useInputView, useOtherLanguages } from '@/components/fields/use-input-view'
import { quoteInput, valueParts } from '@/lib/desk/claim-target'
import type { AnyDefinition } from '@/lib/entries/define'
import { type CitedSource, type Claim, stances } from '@/lib/entries/entry'
import { speaks } from '@/lib/entries/standing'
import { fieldOf } from './claims-on'
import { useEditorSays } from './editor-says'
import { EntryForm, type Filling, type FormView } from './entry-form'
import { useSourceDate } from './source-line'
import { useFormWords } from './use-form-words'
import { useSourceView } from './use-source-view'

type Props = Filling & {
  definition: AnyDefinition
  /** `stage`, or `participants/<id>`. */
  path: string
  /** The live statements on the path. */
  claims: readonly Claim[]
  sources: Readonly<Record<string, CitedSource>>
  names: Readonly<Record<string, readonly string[]>>
  mayPublish: boolean
}

/** The form of what another source says of one field: its value or its answer, its words, who said them. */
export function ClaimForm(props: Props) {
  const { definition, path, claims, sources, names, mayPublish, ...filling } = props
  const locale = useLocale()
  const editorSays = useEditorSays()
  const view: FormView = {
    ...useFormWords(mayPublish),
    fields: useQuestions({ definition, path, claims, sources }),
    source: useSourceView(),
    lists: Object.entries(names).map(([kind, offered]) => ({ id: `names-${kind}`, names: [...offered] })),
    notes: editorSays([], definition.kind),
  }
  return <EntryForm {...filling} view={view} hidden={{ ...filling.hidden, formLanguage: locale }} />
}

type Asked = Pick<Props, 'definition' | 'path' | 'claims' | 'sources'>

function useQuestions(props: Asked): FieldView[] {
  const t = useTranslations('disagreement')
  const forms = useTranslations('forms')
  const label = useTranslations('fields.claim')
  const code = useCodeLabel()
  const values = useValueQuestions(props)
  const targets = useTargets(props)
  const optional = forms('optional')
  const one = (input: InputView): FieldView => ({ name: input.name, label: input.label, inputs: [input] })
  const line = (name: string, key: string): InputView => ({
    name,
    label: label(`${key}.label`),
    hint: label(`${key}.help`),
    optional,
    control: 'line',
  })
  const choices = stances.map((stance) => ({ value: stance, label: code('stance', stance) }))
  return [
    one({
      name: 'stance',
      label: t('stance.label'),
      hint: t('stance.help'),
      control: 'radios',
      choices: targets.length > 0 ? choices : choices.slice(0, 1),
      preset: 'asserts',
    }),
    ...(targets.length > 0
      ? [
          one({
            name: 'targetClaim',
            label: t('target.label'),
            hint: t('target.help'),
            optional,
            control: 'select',
            choices: targets,
            empty: t('target.none'),
          }),
        ]
      : []),
    ...values,
    one(line('quotePrefix', 'quotePrefix')),
    one(line('quoteSuffix', 'quoteSuffix')),
    one(line('saidBy.name', 'saidBy')),
    one(line('saidBy.post', 'saidByPost')),
    one(line('saidBy.organisation', 'saidByOrganisation')),
    one({ ...line('saidOn', 'saidOn'), width: 'date' }),
  ]
}

/** The field's own inputs, or one for each part of an item. */
function useValueQuestions({ definition, path }: Asked): FieldView[] {
  const t = useTranslations('disagreement')
  const forms = useTranslations('forms')
  const label = useTranslations('fields')
  const inputView = useInputView([])
  const otherLanguages = useOtherLanguages()
  const name = fieldOf(path)
  const title = label(`${definition.kind}.${name}.label`)
  const parts = valueParts(definition, path) ?? []
  return parts.map(({ name: input, field }, index): FieldView => {
    const part = input.split('.')[3]
    const words = {
      name: input,
      label: part ? label(`items.${name}.${part}`) : title,
      hint: index === 0 ? t('value.help') : undefined,
      ...(part && !field.required && { optional: forms('optional') }),
    }
    const view = inputView(part ? field : { ...field, required: false }, words)
    const more =
      field.type === 'localised'
        ? {
            title: forms('otherLanguages', { field: title }),
            inputs: otherLanguages(input, title, field.long),
          }
        : undefined
    // The words stand beside the value, or beside its first part.
    const quote: InputView = { name: quoteInput, label: label('claim.quote.label'), control: 'area' }
    return index === 0
      ? { name: 'statement', label: title, inputs: [view], more, quote }
      : { name: input, label: words.label, inputs: [view], more }
  })
}

/** What a denial, a retraction or a correction can answer: each by who published it, when, and its words. */
function useTargets({ claims, sources }: Asked) {
  const t = useTranslations('disagreement')
  const date = useSourceDate()
  return claims.filter(speaks).flatMap(({ id, source: sourceId, quote }) => {
    const source = sources[sourceId]
    if (!source) return []
    const words = quote ? `“${short(quote.exact)}”` : t('noWords')
    return { value: id, label: t('option', { publisher: source.publisher, date: date(source), words }) }
  })
}

const short = (words: string) => (words.length > 80 ? `${words.slice(0, 79)}…` : words)
