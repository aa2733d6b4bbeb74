import { useTranslations } from 'next-intl'
import { flatFields, type SchemaNode } from './flat-schema'
import { Rows } from './rows'
import { SchemaTypeText } from './schema-type'

type Props = { name: string; schema: SchemaNode; shown: ReadonlyMap<string, string> }

/** The fields of a shape, with what each holds. */
export function SchemaTable({ name, schema, shown }: Props) {
  const t = useTranslations('data.reference')
  const rows = flatFields(schema).map(({ path, type, always, description }) => ({
    id: path,
    cells: [
      <span key="path">
        <code>{path}</code>
        {!always && <small>{t('sometimes')}</small>}
      </span>,
      <SchemaTypeText key="type" type={type} shown={shown} />,
      description,
    ],
  }))
  return <Rows caption={name} columns={[t('property'), t('type'), t('meaning')]} rows={rows} />
}
