import { useLocale, useTranslations } from 'next-intl'
import { RankChanges } from '@/components/entries/rank-changes'
import { EntryLink } from '@/components/fields/entry-link'
import { inLanguage } from '@/components/fields/in-language'
import type { Known } from '@/components/fields/known'
import type { Compared, Comparison } from '@/lib/desk/comparison'
import type { LookedOver } from '@/lib/desk/look-over'
import { ChangeDeed } from './change-deed'
import { FieldByField } from './field-by-field'

type Props = {
  compared: Compared
  known: Known
  /** Null for those who do not review. */
  looked: LookedOver | null
  decides: boolean
  takes: boolean
}

/** Every entry that a proposal changes, old and new side by side, each field with its sentence; sources last. */
export function ProposalChanges({ compared, known, looked, decides, takes }: Props) {
  const last = ({ entry }: Comparison) => Number(entry.kind === 'source')
  const numbered = compared.changes.map((change, index) => ({ change, index }))
  const ordered = numbered.sort((a, b) => last(a.change) - last(b.change))
  return ordered.map(({ change, index }) => (
    <section key={change.entry.id} className="mb-8">
      <ChangeHeading change={change} />
      <ChangeDeed comparison={change} all={compared.changes} />
      <Problems change={change} />
      <FieldByField
        {...{ change, index, known, decides, takes }}
        sources={compared.sources}
        looked={looked?.changes[index]}
      />
      <div className="mt-4 text-14 text-ink-2">
        <RankChanges {...change} sources={compared.sources} known={known} />
      </div>
    </section>
  ))
}

function ChangeHeading({ change: { entry, isNew } }: { change: Comparison }) {
  const t = useTranslations('desk.proposal')
  const kinds = useTranslations('vocabulary.kind')
  const kind = kinds(`${entry.kind}.one`)
  const { text, lang } = inLanguage(entry.names, useLocale())
  return (
    <h3 className="mb-2 text-18">
      <span className="font-normal text-ink-3">{isNew ? t('new', { kind }) : t('existing', { kind })}</span>{' '}
      {isNew ? <span lang={lang}>{text}</span> : <EntryLink entry={entry} />}
    </h3>
  )
}

function Problems({ change: { problems, entry } }: { change: Comparison }) {
  const t = useTranslations('desk.proposal')
  const words = useTranslations('problems')
  const labels = useTranslations(`fields.${entry.kind}`)
  if (problems.length === 0) return null
  const label = (path: string) => {
    const key = `${path.split('/')[0]}.label`
    return labels.has(key) ? labels(key) : path
  }
  return (
    <div className="my-3 border-overdue border-l-4 px-4 py-2 text-14">
      <p className="font-semibold">{t('problems')}</p>
      <ul>
        {problems.map(({ path, message }) => (
          <li key={path + message}>
            {label(path)}: {words(words.has(message) ? message : 'notValid', { options: '' })}
          </li>
        ))}
      </ul>
    </div>
  )
}
