import { useTranslations } from 'next-intl'
import type { Shape } from '@/lib/fields/field'
import { CodeListLinks } from './code-list-links'
import { formOf, outsideLists, pieceOf } from './forms'

/** How a field is written: its form, its list of codes, the kinds that it refers to. */
export function FieldForm({ shape }: { shape: Shape }) {
  const t = useTranslations('data')
  const kinds = useTranslations('vocabulary.kind')
  const form = formOf(shape)
  const piece = pieceOf(shape)
  const name = <a href={`#form-${form}`}>{t(`form.${form}.name`)}</a>
  return (
    <>
      {shape.type === 'list' && form !== 'list' ? t.rich('reference.listOf', { type: () => name }) : name}
      {piece?.type === 'choice' && (
        <>
          {': '}
          <CodeListLinks vocabulary={piece.vocabulary} />
        </>
      )}
      {piece?.type === 'code' && `: ${outsideLists[piece.list] ?? piece.list}`}
      {piece?.type === 'reference' && `: ${piece.to.map((kind) => kinds(`${kind}.one`)).join(' / ')}`}
    </>
  )
}
