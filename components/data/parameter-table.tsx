import { useTranslations } from 'next-intl'
import type { Parameter } from '@/lib/entries/openapi-parameters'
import { type SchemaNode, typeOf } from './flat-schema'
import { Rows } from './rows'
import { SchemaTypeText } from './schema-type'

const none: ReadonlyMap<string, string> = new Map()

/** What a question can be asked with. */
export function ParameterTable({
  parameters,
  caption,
}: {
  parameters: readonly Parameter[]
  caption: string
}) {
  const t = useTranslations('data.reference')
  const rows = parameters.map(({ name, in: where, required, description, schema }) => {
    const node = schema as SchemaNode
    const standard = node.default === undefined ? null : String(node.default)
    return {
      id: name,
      cells: [
        <span key="name">
          <code>{name}</code>
          {required && <small>{where === 'path' ? t('inPath') : t('required')}</small>}
        </span>,
        description,
        <span key="values">
          <SchemaTypeText type={typeOf(node)} shown={none} />
          {node.minimum !== undefined && node.maximum !== undefined && `, ${node.minimum}–${node.maximum}`}
          {standard && <small>{t('standard', { value: standard })}</small>}
        </span>,
      ],
    }
  })
  return <Rows caption={caption} columns={[t('parameter'), t('meaning'), t('values')]} rows={rows} />
}
