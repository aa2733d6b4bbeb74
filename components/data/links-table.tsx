import { useTranslations } from 'next-intl'
import type { SchemaNode } from './flat-schema'
import { linkFields } from './reference'
import { Rows } from './rows'

const codes = (names: readonly string[]) => names.map((name) => <code key={name}>{name} </code>)

/** The names under which entries of a kind are linked with others. */
export function LinksTable({ links, caption }: { links: SchemaNode; caption: string }) {
  const t = useTranslations('data.reference')
  const kinds = useTranslations('vocabulary.kind')
  const rows = linkFields(links).map(({ name, kinds: to, via, own }) => ({
    id: name,
    cells: [
      <code key="name">{name}</code>,
      to.map((kind) => kinds(`${kind}.one`)).join(' / '),
      via.length > 0 ? <span key="via">{codes(via)}</span> : t('ownField'),
      own.length > 0 && <span key="own">{codes(own)}</span>,
    ],
  }))
  return <Rows caption={caption} columns={[t('link'), t('to'), t('through'), t('says')]} rows={rows} />
}
