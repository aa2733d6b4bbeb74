import { useLocale, useTranslations } from 'next-intl'
import { claimsOn } from '@/components/entries/claims-on'
import { RankChanges } from '@/components/entries/rank-changes'
import { RevisionDifference } from '@/components/entries/revision-difference'
import { EntryLink } from '@/components/fields/entry-link'
import { inLanguage } from '@/components/fields/in-language'
import type { Known } from '@/components/fields/known'
import type { Compared, Comparison } from '@/lib/desk/comparison'
import { differenceOf } from '@/lib/entries/difference'
import { ClaimedWords } from './claimed-words'
import { Statement } from './statement'

type Props = { compared: Compared; known: Known }

/** Every entry that a proposal changes, old and new side by side, each field with its sentence. */
export function ProposalChanges({ compared, known }: Props) {
  return compared.changes.map((change) => (
    <section key={change.entry.id} className="mb-8">
      <ChangeHeading change={change} />
      <Problems change={change} />
      <Fields change={change} compared={compared} known={known} />
    </section>
  ))
}

/** The claims that a change brings. */
function newClaims({ before, after }: Comparison) {
  const old = new Set(before?.claims.map(({ id }) => id))
  return after.claims.filter(({ id }) => !old.has(id))
}

type FieldsProps = Props & { change: Comparison }

/** The fields that change; then further sentences for what stays as it is. */
function Fields({ change, compared: { sources }, known }: FieldsProps) {
  const t = useTranslations('desk.proposal')
  const labels = useTranslations(`fields.${change.entry.kind}`)
  const { definition, before, after } = change
  const brought = newClaims(change)
  const differing = new Set(
    differenceOf(definition, before?.values ?? null, after.values).map(({ path }) => path),
  )
  const further = brought.filter(({ field }) => !differing.has(field))
  const words = (path: string, of: 'before' | 'after') => {
    const { main } = claimsOn(before?.claims ?? [], path)
    const claims = of === 'after' ? brought.filter(({ field }) => field === path) : main ? [main] : []
    return <ClaimedWords claims={claims} sources={sources} pair={known.pair} />
  }
  return (
    <>
      {(differing.size > 0 || further.length === 0) && (
        <RevisionDifference {...change} sources={sources} known={known} words={words} />
      )}
      {further.map((claim) => (
        <div key={claim.id} className="mt-4">
          <h4 className="text-14 text-ink-2">
            {t('further', { field: labels(`${claim.field.split('/')[0]}.label`) })}
          </h4>
          <Statement
            claim={claim}
            claims={after.claims}
            evidence={{ definition, sources, known }}
            linked={false}
          />
        </div>
      ))}
      <div className="mt-4 text-14 text-ink-2">
        <RankChanges {...change} sources={sources} known={known} />
      </div>
    </>
  )
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
