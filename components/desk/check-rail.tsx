import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { fieldOf } from '@/components/entries/claims-on'
import { OutcomeStatus } from '@/components/entries/outcome-status'
import { useCodeLabel } from '@/components/fields/code-label'
import { EntryLink } from '@/components/fields/entry-link'
import { inLanguage } from '@/components/fields/in-language'
import { LocalisedText } from '@/components/fields/localised-text'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { Shape, type ShapeName } from '@/components/ui/shape'
import type { Comparison } from '@/lib/desk/comparison'
import type { Looked, LookedOver } from '@/lib/desk/look-over'
import type { QueueRow } from '@/lib/desk/queue'
import type { WaitingRow } from '@/lib/desk/review-queue'

type Props = { changes: readonly Comparison[]; looked: LookedOver }

/** What an editor should look at, in one list: what is well, what is not yet, what warns. */
export function CheckList({ changes, looked }: Props) {
  const t = useTranslations('review.check')
  const fieldName = useFieldName()
  const warning = useTranslations('review.warnings')
  const all = changes.flatMap((change, index) => {
    const one = looked.changes[index]
    return one ? [{ change, one }] : []
  })
  const quoted = all.reduce((sum, { one }) => sum + one.quoted, 0)
  const unquoted = all.flatMap(({ change, one }) => one.unquoted.map((path) => fieldName(change, path)))
  const warnings = all.flatMap(({ change, one }) =>
    one.warnings.map(({ path, code, detail }) => ({
      key: `${change.entry.id} ${path} ${code}`,
      text: `${t('about', { field: fieldName(change, path) })} ${warning(code, { detail: detail ?? '' })}`,
    })),
  )
  const alike = all.flatMap(({ one }) => one.alike)
  const fresh = all.some(({ change }) => change.isNew)
  return (
    <ul className="divide-y divide-rule text-14">
      <Line shape={quoted > 0 ? 'delivered' : 'no_date'}>{t('quoted', { count: quoted })}</Line>
      {unquoted.length > 0 && (
        <Line shape="no_date">
          {t('unquoted', { count: unquoted.length, fields: [...new Set(unquoted)].join(t('comma')) })}
        </Line>
      )}
      {warnings.map(({ key, text }) => (
        <Line key={key} shape="overdue">
          {text}
        </Line>
      ))}
      {warnings.length === 0 && <Line shape="delivered">{t('fine')}</Line>}
      {alike.length > 0 ? (
        <Line shape="overdue">
          {t('alike', { count: alike.length })}
          <ul>
            {alike.map((entry) => (
              <li key={entry.id}>
                <EntryLink entry={entry} />
              </li>
            ))}
          </ul>
        </Line>
      ) : (
        fresh && <Line shape="delivered">{t('noAlike')}</Line>
      )}
      {looked.others.length > 0 ? (
        <Line shape="overdue">
          {t('others', { count: looked.others.length })}
          <Proposals rows={looked.others} />
        </Line>
      ) : (
        <Line shape="delivered">{t('noOthers')}</Line>
      )}
    </ul>
  )
}

function Line({ shape, children }: { shape: ShapeName; children: ReactNode }) {
  return (
    <li className="flex gap-2 py-1.5">
      <Shape name={shape} className="mt-0.5 size-4" />
      <div className="min-w-0 wrap-anywhere">{children}</div>
    </li>
  )
}

function useFieldName(): (change: Comparison, path: string) => string {
  const label = useTranslations('fields')
  return ({ entry }, path) => {
    const key = `${entry.kind}.${fieldOf(path)}.label`
    return label.has(key) ? label(key) : path
  }
}

function Proposals({ rows }: { rows: readonly QueueRow[] }) {
  const t = useTranslations('desk.list')
  return (
    <ul>
      {rows.map(({ id, names }) => (
        <li key={id}>
          <Link href={`/desk/proposals/${id}`}>{names ? <LocalisedText words={names} /> : t('unnamed')}</Link>
        </li>
      ))}
    </ul>
  )
}

/** What becomes of promises by a proposal; nothing where nothing does. */
export function WhatItChanges({ changes, looked }: Props) {
  const t = useTranslations('review.check')
  const label = useCodeLabel()
  const locale = useLocale()
  const moved = changes.flatMap((change, index) => {
    const outcome: Looked['outcome'] = looked.changes[index]?.outcome ?? null
    return outcome ? [{ change, outcome }] : []
  })
  if (moved.length === 0) return null
  return (
    <Section title={t('changes')} className="mt-8">
      {moved.map(({ change, outcome: { before, after } }) => (
        <p key={change.entry.id} className="text-14">
          {t('becomes', { name: inLanguage(change.entry.names, locale).text })}{' '}
          <OutcomeStatus outcome={after} dated={Boolean(change.after.values.actualEnd)} />
          {before && (
            <small className="block text-13 text-ink-3">
              {t('from', { outcome: label('outcome', before) })}
            </small>
          )}
        </p>
      ))}
    </Section>
  )
}

/** The first few that wait, with what was said of each. */
export function NextInQueue({ rows, query }: { rows: readonly WaitingRow[]; query: string }) {
  const t = useTranslations('review.check')
  const unnamed = useTranslations('desk.list')('unnamed')
  if (rows.length === 0) return null
  return (
    <Section title={t('next')} className="mt-8">
      <ol className="divide-y divide-rule border-rule border-b text-14">
        {rows.map(({ id, names, reason }) => (
          <li key={id} className="py-2">
            <Link href={`/desk/proposals/${id}?queue=${encodeURIComponent(query)}`}>
              {names ? <LocalisedText words={names} /> : unnamed}
            </Link>
            {reason && <p className="wrap-anywhere">{reason}</p>}
          </li>
        ))}
      </ol>
    </Section>
  )
}
