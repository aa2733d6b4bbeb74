import { useTranslations } from 'next-intl'
import { useCodeLabel } from '@/components/fields/code-label'
import { counterpartsOf, standards } from '@/lib/crosswalks/crosswalks'
import type { CodeList } from './code-lists'
import { type Row, Rows } from './rows'

/** The codes of one list with their names, meanings, and the nearest codes elsewhere. */
export function CodeTable({
  list: { vocabulary, codes, enterable, usedIn },
  name,
}: {
  list: CodeList
  name: string
}) {
  const t = useTranslations('data.dictionary.codes')
  const definitions = useTranslations('vocabulary.definition')
  const label = useCodeLabel()
  const defined = codes.some((code) => definitions.has(`${vocabulary}.${code}`))
  const compared = codes.some((code) => counterpartsOf(vocabulary, code).length > 0)

  const rows = codes.map((code): Row => {
    const key = `${vocabulary}.${code}`
    const elsewhere = counterpartsOf(vocabulary, code).map(
      ({ standard, code: near }) => `${standards[standard].name} ${near}`,
    )
    return {
      id: code,
      cells: [
        <code key="code">{code}</code>,
        <span key="label">
          {label(vocabulary, code)}
          {enterable.length > 0 && !enterable.includes(code) && <small>{t('derived')}</small>}
        </span>,
        ...(defined ? [definitions.has(key) ? definitions(key) : ''] : []),
        ...(compared ? [elsewhere.join('; ')] : []),
      ],
    }
  })
  return (
    <section id={`codes-${vocabulary}`} aria-labelledby={`codes-${vocabulary}-title`} className="mt-10">
      <h3 id={`codes-${vocabulary}-title`}>
        {name} <code className="font-normal text-ink-3">{vocabulary}</code>
      </h3>
      <p className="mt-1 mb-3 text-14 text-ink-2">
        {t('usedIn')} <code className="wrap-anywhere">{usedIn.join(', ')}</code>
      </p>
      <Rows
        caption={name}
        columns={[
          t('code'),
          t('label'),
          ...(defined ? [t('meaning')] : []),
          ...(compared ? [t('other')] : []),
        ]}
        rows={rows}
      />
    </section>
  )
}
