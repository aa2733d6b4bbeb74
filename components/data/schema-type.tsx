import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import type { SchemaType } from './flat-schema'

type Props = {
  type: SchemaType
  /** Shapes that the page shows, by which fragment of its address. */
  shown: ReadonlyMap<string, string>
}

/** What a value is, in words; shapes that the page shows are links. */
export function SchemaTypeText({ type, shown }: Props) {
  const t = useTranslations('data.reference')
  if (type.is === 'any') return t('any')
  if (type.is === 'list')
    return t.rich('listOf', { type: () => <SchemaTypeText type={type.of} shown={shown} /> })
  if (type.is === 'shape') {
    const fragment = shown.get(type.name)
    return fragment ? <a href={fragment}>{type.name}</a> : type.name
  }
  if (type.is === 'codes')
    return type.codes.map((code, index) => (
      <Fragment key={code}>
        {index > 0 && ' '}
        <code>{code}</code>
      </Fragment>
    ))
  if (type.is === 'either')
    return type.of.map((one, index) => (
      <Fragment key={JSON.stringify(one)}>
        {index > 0 && t('between')}
        <SchemaTypeText type={one} shown={shown} />
      </Fragment>
    ))
  return (
    <>
      {t(`types.${type.name}`)}
      {type.format && <span className="text-ink-3"> ({type.format})</span>}
    </>
  )
}
