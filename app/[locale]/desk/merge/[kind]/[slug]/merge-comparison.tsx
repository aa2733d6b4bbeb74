import 'server-only'
import { getTranslations } from 'next-intl/server'
import { EntryLinks } from '@/components/desk/entry-links'
import { EntryLink } from '@/components/fields/entry-link'
import type { Known } from '@/components/fields/known'
import { ValueCell } from '@/components/fields/value-cell'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { definitionOf } from '@/lib/catalogue'
import { namedState } from '@/lib/desk/deeds'
import { mergedValues, openFields, pairOf, takenAlong, usuallyTaken } from '@/lib/desk/merging'
import type { AnyDefinition } from '@/lib/entries/define'
import { findNamed } from '@/lib/entries/naming'
import { listPointing } from '@/lib/entries/pointing'
import type { EntryState } from '@/lib/entries/state'
import { referencesIn } from '@/lib/entries/values'
import { knownOf } from '../../../../entries/read-entry'
import { DeedFormFor, nameOf } from '../../../deed-page'
import { mergeEntry } from '../../../deeds'

/** So many entries are named. */
const shown = 50

/** Two entries beside each other, and what the one that stays will have. */
export async function MergeComparison({ goes, stays }: { goes: EntryState; stays: EntryState }) {
  const definition = definitionOf(goes.kind)
  const pair = pairOf(definition, goes, stays)
  const [open, taken] = [openFields(pair), takenAlong(pair)]
  const [named, pointing, t, labels] = await Promise.all([
    findNamed([goes, stays].flatMap(({ values }) => referencesIn(definition, values))),
    listPointing(goes.id, shown),
    getTranslations('deeds.merge'),
    getTranslations(`fields.${goes.kind}`),
  ])
  const relationship = stays.values.relationship
  const known = await knownOf(named, typeof relationship === 'string' ? relationship : null)
  const show = (field: string, value: unknown) => (
    <Shown definition={definition} field={field} value={value} known={known} />
  )
  const [there, here] = [await nameOf(stays), await nameOf(goes)]
  const lists = open.some(({ isList }) => isList)
  const rows = open.map((one) => ({
    name: `take.${one.field}`,
    label: labels(`${one.field}.label`),
    usual: usuallyTaken(one),
    options: [
      { value: 'stays', shown: show(one.field, one.stays) },
      { value: 'goes', shown: show(one.field, one.goes) },
      ...(one.isList
        ? [{ value: 'both', shown: show(one.field, mergedValues(pair, () => 'both')[one.field]) }]
        : lists
          ? [null]
          : []),
    ],
  }))
  const distinct = there === here ? [stays.slug, goes.slug] : [there, here]
  const columns = [t('field'), ...distinct, ...(lists ? [t('both')] : [])]
  return (
    <>
      <p className="mt-6">
        {t('into')}: <EntryLink entry={namedState(stays)} />.{' '}
        <Link href={`/desk/merge/${goes.kind}/${goes.slug}`}>{t('another')}</Link>
      </p>
      <Section title={t('taken')} standfirst={taken.length > 0 ? t('takenText') : undefined} className="mt-8">
        {taken.length === 0 && <p className="text-ink-2">{t('nothingTaken')}</p>}
        <dl className="grid max-w-measure gap-x-6 gap-y-1 text-14 sm:grid-cols-[12rem_minmax(0,1fr)]">
          {taken.map(({ field, value }) => (
            <div key={field} className="contents">
              <dt className="text-ink-3">{labels(`${field}.label`)}</dt>
              <dd className="wrap-anywhere">{show(field, value)}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section
        title={t('pointing')}
        standfirst={t('pointingText', { count: pointing.total })}
        className="mt-8"
      >
        <EntryLinks {...pointing} />
      </Section>
      <Section
        title={t('choose')}
        standfirst={rows.length > 0 ? t('chooseText') : undefined}
        className="mt-8"
      >
        {rows.length === 0 && <p className="text-ink-2">{t('noPlaces')}</p>}
        <DeedFormFor
          action={mergeEntry.bind(null, { kind: goes.kind, slug: goes.slug, into: stays.slug })}
          hidden={{ baseRevision: String(goes.revision), intoRevision: String(stays.revision) }}
          choices={rows.length > 0 ? { columns, rows } : undefined}
          submit={t('submit')}
          look="warning"
        />
      </Section>
    </>
  )
}

type ShownProps = { definition: AnyDefinition; field: string; value: unknown; known: Known }

/** A value as the entry's page prints it; a text in several languages whole. */
function Shown({ definition, field, value, known }: ShownProps) {
  const shape = definition.fields[field]
  if (!shape) return null
  if (shape.type !== 'localised') return <ValueCell name={field} field={shape} value={value} known={known} />
  return Object.entries(value as Record<string, string>).map(([language, text]) => (
    <span key={language} lang={language === 'zh' ? 'zh-Hans' : language} className="block">
      {text}
    </span>
  ))
}
