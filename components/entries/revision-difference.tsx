import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ValueCell } from '@/components/fields/value-cell'
import type { AnyValues } from '@/lib/entries/define'
import { type Difference, differenceOf } from '@/lib/entries/difference'
import type { Claim } from '@/lib/entries/entry'
import { fieldOf } from './claims-on'
import { MarkInTable } from './mark'
import { RankChanges } from './rank-changes'
import type { Evidence } from './view'

type State = { values: AnyValues; claims: Claim[] }
export type Change = Evidence & {
  before: State | null
  after: State
  /** Stands under a value instead of a mark: the sentences behind it. */
  words?: (path: string, of: 'before' | 'after') => ReactNode
}

/** What a change made of each field: before, after, and the sentence behind it. */
export function RevisionDifference(change: Change) {
  const t = useTranslations('entries.difference')
  const { definition, before, after } = change
  const differences = differenceOf(definition, before?.values ?? null, after.values)
  if (differences.length === 0) return <p className="text-ink-3">{t('noFields')}</p>
  return (
    <table className={`rows ${change.words ? 'md:table-fixed' : ''}`}>
      <thead>
        <tr>
          <th scope="col" className={change.words && 'w-1/5'}>
            {t('field')}
          </th>
          <th scope="col">{t('before')}</th>
          <th scope="col">{t('after')}</th>
          {!change.words && <th scope="col">{t('sources')}</th>}
        </tr>
      </thead>
      <tbody>
        {differences.map((difference) => (
          <DifferenceRow key={difference.path} difference={difference} change={change} />
        ))}
      </tbody>
    </table>
  )
}

function DifferenceRow({ difference, change }: { difference: Difference; change: Change }) {
  const t = useTranslations('entries.difference')
  const label = useFieldLabel(change)(difference.field)
  const { path, after } = difference
  return (
    <tr>
      <th scope="row" className="text-ink-2">
        {label}
      </th>
      <Side of={difference} in={change} at="before" />
      <Side of={difference} in={change} at="after" />
      {!change.words && (
        <td data-label={t('sources')}>
          <MarkInTable
            {...change}
            id={`note-${path.replace('/', '-')}`}
            claims={change.after.claims}
            path={path}
            shown={after}
            label={label}
          />
        </td>
      )}
    </tr>
  )
}

type SideProps = { of: Difference; in: Change; at: 'before' | 'after' }

/** What stood in a field, taken out or put in, with the words that the page adds. */
function Side({ of: difference, in: change, at }: SideProps) {
  const t = useTranslations('entries.difference')
  const value = difference[at]
  const Changed = at === 'before' ? 'del' : 'ins'
  return (
    <td data-label={t(at)}>
      <div>
        {isEmpty(value) ? (
          <Nothing />
        ) : (
          <Changed className="inline-block max-w-full wrap-anywhere">
            <Value difference={difference} change={change} value={value} />
          </Changed>
        )}
        {change.words?.(difference.path, at)}
      </div>
    </td>
  )
}

const isEmpty = (value: unknown) => value === null || value === undefined

function Nothing() {
  return <span className="none">{useTranslations('entries.difference')('nothing')}</span>
}

/** @returns the label of a field; a field that is no longer known has its old name */
export function useFieldLabel({ definition }: Evidence): (name: string) => string {
  const t = useTranslations(`fields.${definition.kind}`)
  return (name) => (t.has(`${name}.label`) ? t(`${name}.label`) : name)
}

type ValueProps = { difference: Pick<Difference, 'field'>; change: Evidence; value: unknown }

/** A field that is no longer known, or a text in several languages, is printed whole. */
export function Value({ difference: { field: name }, change: { definition, known }, value }: ValueProps) {
  const field = definition.fields[name]
  if (!field) return JSON.stringify(value)
  if (field.type !== 'localised') return <ValueCell name={name} field={field} value={value} known={known} />
  const words = Object.entries(value as Record<string, string | undefined>).filter(([, text]) => text)
  return words.map(([language, text]) => (
    <span key={language} lang={language === 'zh' ? 'zh-Hans' : language} className="block">
      {text}
    </span>
  ))
}

/** The claims that came with a change, those that ended with it, and those that rank otherwise than before. */
export function ClaimChanges(change: Change) {
  const t = useTranslations('entries.difference')
  const label = useFieldLabel(change)
  const { before, after } = change
  const ids = (state: State | null) => new Set(state?.claims.map(({ id }) => id))
  const [old, now] = [ids(before), ids(after)]
  const came = after.claims.filter(({ id }) => !old.has(id))
  const ended = (before?.claims ?? []).filter(({ id }) => !now.has(id))
  const list = (claims: Claim[]) => {
    const fields = [...new Set(claims.map(({ field }) => label(fieldOf(field))))]
    return t('claimFields', { count: claims.length, fields: fields.join(t('comma')) })
  }
  return (
    <>
      {came.length > 0 && <p>{t('came', { claims: list(came) })}</p>}
      {ended.length > 0 && <p>{t('ended', { claims: list(ended) })}</p>}
      <RankChanges {...change} />
    </>
  )
}
