import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { entryAddress } from '@/components/fields/entry-address'
import { AsOfBanner } from '@/components/layout/as-of-banner'
import { AsText } from '@/components/ui/as-text'
import { Section } from '@/components/ui/section'
import { CiteThis } from './cite-this'
import { DevelopmentList } from './development-list'
import { Endnotes } from './endnotes'
import { EntryFacts } from './entry-facts'
import { EntryHeading } from './entry-heading'
import { HistoryBox } from './history-box'
import { jsonLdOf } from './json-ld'
import { LastConfirmed } from './last-confirmed'
import { LinkSections } from './link-sections'
import { Neighbourhood } from './neighbourhood'
import { OutcomeStatement } from './outcome-statement'
import { SuggestCorrection } from './suggest-correction'
import { Verification } from './verification'
import type { EntryView } from './view'

/** What is special to one kind. */
export type KindParts = {
  /** What the entry is in the words of schema.org. */
  schemaType?: string
  /** Between the heading and the facts, over the full width. */
  Top?: (props: { view: EntryView }) => ReactNode
  /** Between facts and developments. */
  More?: (props: { view: EntryView }) => ReactNode
  /** The field with the date by which it should be done. */
  dueField?: string
  /** Fields that `Top` or `More` show. */
  omitFields?: readonly string[]
  /** Fields that have a row even when no source speaks of them. */
  expectedFields?: readonly string[]
  /** Kinds of linked entries that `More` shows. */
  omitKinds?: readonly string[]
}

/** The page of an entry of any kind. */
export function EntryPage({ view, parts = {} }: { view: EntryView; parts?: KindParts }) {
  const t = useTranslations('entries')
  const { schemaType = 'Thing', Top, More, dueField, omitFields = [], expectedFields, omitKinds } = parts
  const omit = [view.definition.title, 'summary', 'relationship', ...omitFields]
  return (
    <>
      <AsText as="article">
        {view.asOf && (
          <AsOfBanner day={view.asOf} now={entryAddress(view.entry)} changes={view.changes ?? undefined} />
        )}
        <EntryHeading view={view} />
        {Top && <Top view={view} />}
        <div className="wide:grid wide:grid-cols-12 wide:gap-x-6">
          <div className="wide:col-span-8">
            {dueField && <OutcomeStatement view={view} dueField={dueField} />}
            <Section
              title={t('facts')}
              standfirst={<span className="print:hidden">{t('factsStand')}</span>}
              className="mt-8"
            >
              <EntryFacts view={view} omit={omit} expected={expectedFields} />
            </Section>
            {More && <More view={view} />}
            <DevelopmentList view={view} dueField={dueField} />
            <Neighbourhood view={view} />
            <LinkSections view={view} omit={omitKinds} />
          </div>
          <aside
            aria-label={t('about')}
            className="text-14 wide:col-span-4 [&_h2]:text-18/6 [&_section>*+*]:mt-2"
          >
            <Verification view={view} />
            <LastConfirmed view={view} />
            <CiteThis view={view} />
            <HistoryBox view={view} />
            <SuggestCorrection view={view} />
          </aside>
        </div>
        <Endnotes view={view} />
      </AsText>
      <script type="application/ld+json">{jsonLdOf(view, schemaType, useLocale())}</script>
    </>
  )
}
