import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { claimsOn, fieldOf } from '@/components/entries/claims-on'
import type { Known } from '@/components/fields/known'
import { ValueCell } from '@/components/fields/value-cell'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { changedPaths } from '@/lib/desk/changed-paths'
import type { Comparison } from '@/lib/desk/comparison'
import type { Looked } from '@/lib/desk/look-over'
import type { CitedSource, Claim } from '@/lib/entries/entry'
import { sameValue, supports, valueAt } from '@/lib/entries/values'
import type { Localised } from '@/lib/fields/field'
import { ClaimedWords } from './claimed-words'
import { MarkedLanguages, MarkedWords } from './marked-words'
import { FoldedNote, TakeBox } from './review-form'
import { ReviewWarning } from './review-warnings'
import { Statement } from './statement'

type Props = {
  change: Comparison
  /** The number of the change in its proposal. */
  index: number
  sources: Readonly<Record<string, CitedSource>>
  known: Known
  looked: Looked | undefined
  /** Whether each place can be noted. */
  decides: boolean
  /** Whether each place can be ticked, to be published. */
  takes: boolean
}

/** The claims that a change brings. */
export function broughtBy({ before, after }: Comparison): Claim[] {
  const old = new Set(before?.claims.map(({ id }) => id))
  return after.claims.filter(({ id }) => !old.has(id))
}

/** Every place that a change is about: what is published and what is proposed, each with its words. */
export function FieldByField(props: Props) {
  const t = useTranslations('review.table')
  const { change } = props
  const { definition, before, after } = change
  const paths = changedPaths(definition, before?.values ?? null, {
    values: after.values,
    claims: broughtBy(change),
  })
  return (
    <table className="review-rows">
      <thead>
        <tr>
          <th scope="col">{t('field')}</th>
          <th scope="col">{t('published')}</th>
          <th scope="col">{t('proposed')}</th>
        </tr>
      </thead>
      <tbody>
        {paths.map((path) => (
          <Place key={path} path={path} {...props} />
        ))}
      </tbody>
    </table>
  )
}

function Place({ path, ...props }: Props & { path: string }) {
  const t = useTranslations('review.table')
  const { change, index, sources, known, looked, decides, takes } = props
  const { definition, before, after } = change
  const labels = useTranslations(`fields.${definition.kind}`)
  const field = fieldOf(path)
  const label = labels.has(`${field}.label`) ? labels(`${field}.label`) : field
  const [old, now] = [before && valueAt(before.values, path), valueAt(after.values, path)]
  const main = claimsOn(before?.claims ?? [], path).main
  const brought = broughtBy(change).filter((claim) => claim.field === path)
  const shape = definition.fields[field]
  // What says otherwise than the entry, or answers another statement, is shown whole.
  const saysSo = ({ stance, value }: Claim) => stance === 'asserts' && (!shape || supports(shape, value, now))
  const words = (claims: readonly Claim[]) => (
    <ClaimedWords claims={claims} sources={sources} pair={known.pair} />
  )
  const value = (side: 'old' | 'new') => <Value {...{ definition, field, old, now, side, known }} />
  const same = sameValue(old, now)
  const warnings = looked?.warnings.filter((warning) => warning.path === path || warning.path === field) ?? []
  return (
    <tr>
      <th scope="row">
        <div className="flex gap-2">
          {takes && <TakeBox name={`take.${index}.${path}`} label={t('take', { field: label })} />}
          <span className="min-w-0 wrap-anywhere">{label}</span>
        </div>
      </th>
      <td data-label={t('published')} className="old">
        {old === null ? <Nothing>{t('nothing')}</Nothing> : <div className="v">{value('old')}</div>}
        {main && words([main])}
      </td>
      <td data-label={t('proposed')} className="new">
        {now === null ? (
          <Nothing>{t('taken')}</Nothing>
        ) : (
          <div className="v">
            {value('new')}
            {same && <VisuallyHidden> {t('same')}</VisuallyHidden>}
          </div>
        )}
        {words(brought.filter(saysSo))}
        {brought
          .filter((claim) => !saysSo(claim))
          .map((claim) => (
            <Statement
              key={claim.id}
              claim={claim}
              claims={after.claims}
              evidence={{ definition, sources, known }}
              linked={false}
            />
          ))}
        {warnings.map((warning) => (
          <ReviewWarning key={warning.code} warning={warning} />
        ))}
        {decides && (
          <FoldedNote name={`note.${index}.${path}`} label={t('noteOn', { field: label })} open={t('note')} />
        )}
      </td>
    </tr>
  )
}

const Nothing = ({ children }: { children: ReactNode }) => <p className="none">{children}</p>

type ValueProps = Pick<Comparison, 'definition'> & {
  field: string
  old: unknown
  now: unknown
  side: 'old' | 'new'
  known: Known
}

/** A value with what changed in it marked: words in a text, else the whole. */
function Value({ definition, field: name, old, now, side, known }: ValueProps) {
  const field = definition.fields[name]
  const value = side === 'old' ? old : now
  if (!field) return JSON.stringify(value)
  if (field.type === 'localised')
    return <MarkedLanguages old={old as Localised | null} now={now as Localised | null} side={side} />
  if (field.type === 'text' && old !== null && now !== null)
    return <MarkedWords old={String(old)} now={String(now)} side={side} lang="en" />
  const shown = <ValueCell name={name} field={field} value={value} known={known} />
  if (sameValue(old, now)) return shown
  const Mark = side === 'old' ? 'del' : 'ins'
  return <Mark className="inline-block max-w-full wrap-anywhere">{shown}</Mark>
}
