import { useLocale, useTranslations } from 'next-intl'
import type { FieldView, InputView } from '@/components/fields/input-view'
import { useInputView, useOtherLanguages } from '@/components/fields/use-input-view'
import { stays } from '@/lib/developments/develop'
import type { AnyDefinition } from '@/lib/entries/define'
import type { Relationship } from '@/lib/entries/entry'
import type { Field, Group, Scalar, Shape } from '@/lib/fields/field'
import { printPair } from '@/lib/fields/print-country'
import { useEditorSays } from './editor-says'
import { EntryForm, type Filling, type FormView } from './entry-form'
import { useFormWords } from './use-form-words'
import { useSourceView } from './use-source-view'

type Props = Filling & {
  definition: AnyDefinition
  /** The fields that are asked for, in this order. */
  fields: readonly string[]
  relationships: readonly Relationship[]
  /** Codes that a development's subject can be moved to, by the field that moves it. */
  moves?: Readonly<Record<string, readonly string[]>>
  /** Names that inputs offer, by kind. */
  names: Readonly<Record<string, readonly string[]>>
  mayPublish: boolean
  /** What an editor said of single fields, by `fieldKey`. */
  notes?: readonly { field: string; body: string }[]
  /** Whether the form makes an entry that may be here already. */
  isNew: boolean
}

const groupOf = (shape: Shape): Group | null =>
  shape.type === 'list' && shape.of.type === 'group' ? shape.of : null

/** The form of any kind, made from its description, in the reader's language. */
export function DeskForm(props: Props) {
  const { definition, fields, moves, relationships, names, mayPublish, notes = [], isNew, ...filling } = props
  const locale = useLocale()
  const t = useTranslations('forms')
  const fieldView = useFieldView(
    definition,
    relationships.map((pair) => ({ slug: pair.slug, label: printPair(pair, locale) })),
    isNew,
  )
  const sourceView = useSourceView()
  const editorSays = useEditorSays()
  const view: FormView = {
    ...useFormWords(mayPublish),
    fields: fields.flatMap((name) => {
      const shape = definition.fields[name]
      const view = shape && fieldView(name, shape)
      const codes = moves?.[name]
      return view && codes ? withMoves(view, codes, t) : (view ?? [])
    }),
    source: Object.values(definition.fields).some(({ sourced }) => sourced) ? sourceView : null,
    lists: Object.entries(names).map(([kind, offered]) => ({ id: `names-${kind}`, names: [...offered] })),
    notes: editorSays(notes, definition.kind),
  }
  return <EntryForm {...filling} view={view} hidden={{ ...filling.hidden, formLanguage: locale }} />
}

/** Where a development may leave its subject: as such events usually do, as it was, or at a code that it can have. */
function withMoves(
  view: FieldView,
  codes: readonly string[],
  t: (key: 'asUsual' | 'asBefore') => string,
): FieldView {
  const inputs = view.inputs.map((input): InputView => {
    const fitting = (input.choices ?? []).filter(({ value }) => codes.includes(value))
    return {
      ...input,
      control: 'select',
      empty: t('asUsual'),
      choices: [{ value: stays, label: t('asBefore') }, ...fitting],
    }
  })
  return { ...view, inputs }
}

function useFieldView(definition: AnyDefinition, pairs: { slug: string; label: string }[], isNew: boolean) {
  const t = useTranslations('forms')
  const label = useTranslations('fields')
  const inputView = useInputView(pairs)
  const otherLanguages = useOtherLanguages()
  const { kind } = definition
  const sourcedFields = Object.values(definition.fields).filter(({ sourced }) => sourced).length

  const quoteFor = (name: string, field: string, sourced: boolean): InputView | undefined =>
    sourced
      ? {
          name: `quote.${name}`,
          label: sourcedFields > 1 ? label('claim.quoteFor.label', { field }) : label('claim.quote.label'),
          control: 'area',
        }
      : undefined

  return (name: string, shape: Field<unknown, Shape>): FieldView => {
    const title = label(`${kind}.${name}.label`)
    const words = {
      label: title,
      hint: label(`${kind}.${name}.help`),
      ...(!shape.required && { optional: t('optional') }),
    }
    const quote = quoteFor(name, title, shape.sourced)
    const group = groupOf(shape)
    if (group) return { name, ...words, inputs: [], rows: rowsOf(name, title, group, quote) }
    const scalar = (shape.type === 'list' ? shape.of : shape) as Scalar
    const plain = inputView({ ...scalar, required: shape.required }, { name, ...words })
    const asked = name === definition.title && isNew ? { ...plain, helped: true } : plain
    const input =
      shape.type === 'list' ? { ...asked, hint: `${asked.hint} ${t('commas')}` } : radios(asked, scalar)
    const more =
      scalar.type === 'localised'
        ? {
            title: t('otherLanguages', { field: title }),
            inputs: otherLanguages(name, title, scalar.long).map((input) => ({
              ...input,
              helped: asked.helped,
            })),
          }
        : undefined
    return { name, ...words, inputs: [input], quote, more }
  }

  /** The main question of a form has its answers in sight. */
  function radios(view: InputView, field: Scalar): InputView {
    const few = field.type === 'choice' && field.required && field.unless === null && field.codes.length <= 9
    return few ? { ...view, control: 'radios' } : view
  }

  function rowsOf(name: string, title: string, group: Group, quote: InputView | undefined) {
    const items = label
    const parts = Object.entries(group.fields).map(([part, field]) => {
      const key = `items.${name}.${part}`
      return inputView(field, {
        name: part,
        label: items(key),
        ...(!field.required && { optional: t('optional') }),
      })
    })
    return { name, parts, quote, add: t('another', { field: title }) }
  }
}
