import { useTranslations } from 'next-intl'
import type { AnyDefinition } from '@/lib/entries/define'
import type { Shape } from '@/lib/fields/field'
import { FieldForm } from './field-form'
import { type Row, Rows } from './rows'

/** What a field must have. */
function Needs({ shape }: { shape: Shape }) {
  const t = useTranslations('data.dictionary')
  const needs = [
    ...(shape.required ? [t('required')] : []),
    ...(shape.sourced ? [shape.unless ? t('sourcedUnless', { code: shape.unless }) : t('sourced')] : []),
  ]
  return needs.length > 0 ? needs.join(' + ') : t('optional')
}

function FieldName({ label, code }: { label: string; code: string }) {
  return (
    <>
      {label}
      <small>
        <code>{code}</code>
      </small>
    </>
  )
}

/** Every field of a kind, and the parts of those that are lists of items. */
export function FieldTable({ definition, caption }: { definition: AnyDefinition; caption: string }) {
  const { kind, fields } = definition
  const t = useTranslations('data.dictionary')
  const own = useTranslations(`fields.${kind}`)
  const items = useTranslations('fields.items')
  const meanings = useTranslations(`fields.dictionary.${kind}`)

  const rows = Object.entries(fields).flatMap(([name, shape]): Row[] => {
    const label = own(`${name}.label`)
    const field: Row = {
      id: name,
      anchor: `${kind}.${name}`,
      cells: [
        <FieldName key="name" label={label} code={name} />,
        meanings.has(name) ? meanings(name) : own(`${name}.help`),
        <FieldForm key="form" shape={shape} />,
        <Needs key="needs" shape={shape} />,
      ],
    }
    const group = shape.type === 'list' && shape.of.type === 'group' ? shape.of.fields : {}
    const parts = Object.entries(group).map(([part, piece]): Row => {
      const code = `${name}.${part}`
      return {
        id: code,
        anchor: `${kind}.${code}`,
        cells: [
          <FieldName key="name" label={items(code)} code={code} />,
          t('partsOf', { field: label }),
          <FieldForm key="form" shape={piece} />,
          piece.required ? t('required') : t('optional'),
        ],
      }
    })
    return [field, ...parts]
  })
  return <Rows caption={caption} columns={[t('field'), t('meaning'), t('form'), t('needs')]} rows={rows} />
}
