import { useLocale, useTranslations } from 'next-intl'
import { entryAddress } from '@/components/fields/entry-address'
import { EntryLink } from '@/components/fields/entry-link'
import { inLanguage } from '@/components/fields/in-language'
import { PrintedDay } from '@/components/fields/printed-date'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { LinkButton } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { Pager } from '@/components/ui/pager'
import { Section } from '@/components/ui/section'
import type { AnyDefinition } from '@/lib/entries/define'
import type { Named, RevisionRow } from '@/lib/entries/entry'
import { BetweenDays, BetweenForm, type DaysCompared } from './between-days'
import { type Change, ClaimChanges, RevisionDifference } from './revision-difference'
import { LeftAs, People, RevisionList } from './revision-list'
import { RevisionWhole } from './revision-whole'

function Heading({ entry, definition, title }: { entry: Named; definition: AnyDefinition; title: string }) {
  const kinds = useTranslations('vocabulary.kind')
  const { text, lang } = inLanguage(entry.names, useLocale())
  return (
    <>
      <Breadcrumb
        items={[
          { href: `/${definition.path}`, label: kinds(`${entry.kind}.other`) },
          { href: entryAddress(entry), label: text },
        ]}
      />
      <div className="-mt-6 md:-mt-10">
        <PageHeading title={title} standfirst={<span lang={lang}>{text}</span>} />
      </div>
    </>
  )
}

/** Says where an entry is that is public no longer. */
function Whereabouts({ newest }: { newest: RevisionRow | undefined }) {
  const t = useTranslations('deeds.states')
  if (!newest || newest.state === 'published') return null
  const { mergedInto } = newest
  return (
    <p className="mt-6 border-ink border-l-4 bg-paper-2 px-4 py-2">
      {mergedInto
        ? t.rich('mergedNow', { entry: () => <EntryLink entry={mergedInto} /> })
        : t('withdrawnNow')}
    </p>
  )
}

type HistoryProps = {
  entry: Named
  definition: AnyDefinition
  revisions: readonly RevisionRow[]
  /** What became of it between two days; null when none is asked for. */
  between: DaysCompared | null
  /** `YYYY-MM-DD` in UTC */
  today: string
  /** Whether the reader may bring an earlier revision back. */
  mayDecide: boolean
}

/** All that was ever published of an entry. */
export function HistoryPage({ entry, definition, revisions, between, today, mayDecide }: HistoryProps) {
  const t = useTranslations('entries.history')
  return (
    <>
      <Heading entry={entry} definition={definition} title={t('title')} />
      <Whereabouts newest={revisions[0]} />
      <BetweenForm
        from={between?.from ?? revisions.at(-1)?.publishedAt.slice(0, 10) ?? today}
        to={between?.to ?? today}
      />
      {between && <BetweenDays between={between} />}
      <Section
        title={t('count', { count: revisions.length })}
        standfirst={t.rich('standfirst', {
          link: (chunks) => <Link href="/about/method#history">{chunks}</Link>,
        })}
        className="mt-8"
      >
        <RevisionList entry={entry} revisions={revisions} mayDecide={mayDecide} />
      </Section>
    </>
  )
}

type RevisionProps = {
  entry: Named
  row: RevisionRow
  /** The newest revision of the entry. */
  newest: RevisionRow
  /** The address that the entry had before, where this revision changed it. */
  formerSlug: string | null
  change: Change
  /** Whether the reader may bring the revision back. */
  mayDecide: boolean
}

/** One published change: who, why, what it made of each field, and the entry as it was then. */
export function RevisionPage({ entry, row, newest, formerSlug, change, mayDecide }: RevisionProps) {
  const t = useTranslations('entries.history')
  const deeds = useTranslations('deeds')
  const at = `${entryAddress(entry)}/history`
  const step = (number: number) => ({ href: `${at}/${number}`, label: t('revision', { number }) })
  return (
    <>
      <Heading entry={entry} definition={change.definition} title={t('revision', { number: row.number })} />
      <dl className="mt-6 grid max-w-measure grid-cols-[8rem_minmax(0,1fr)] gap-y-1 text-14">
        <dt className="text-ink-3">{t('published')}</dt>
        <dd>
          <PrintedDay at={row.publishedAt} />, {row.publishedAt.slice(11, 16)} UTC
        </dd>
        <dt className="text-ink-3">{t('people')}</dt>
        <dd>
          <People revision={row} />
        </dd>
        <dt className="text-ink-3">{t('reason')}</dt>
        <dd className="wrap-anywhere">
          <LeftAs revision={row} />
          {row.reason}
        </dd>
        {formerSlug !== null && (
          <>
            <dt className="text-ink-3">{deeds('revision.address')}</dt>
            <dd className="wrap-anywhere">
              {deeds('revision.addressMoved', { before: formerSlug, after: row.slug })}
            </dd>
          </>
        )}
        <dt className="text-ink-3">{t('hash')}</dt>
        <dd>
          <code className="break-all">{row.hash}</code>
        </dd>
      </dl>
      <Section title={t(change.before ? 'changes' : 'firstPublished')} className="mt-8">
        <RevisionDifference {...change} />
        <div className="mt-4 grid gap-1 text-14 text-ink-2">
          <ClaimChanges {...change} />
        </div>
      </Section>
      {/* Of the first revision the table above has it all. */}
      {change.before && (
        <Section
          title={deeds('revision.asItWas')}
          standfirst={deeds('revision.asItWasText')}
          className="mt-8"
          id="as-it-was"
        >
          <RevisionWhole {...change} />
        </Section>
      )}
      {mayDecide && row.number < newest.number && newest.state !== 'merged' && (
        <p className="mt-6 print:hidden">
          <LinkButton variant="secondary" href={`/desk/restore/${entry.kind}/${entry.slug}/${row.number}`}>
            {deeds('revision.restore')}
          </LinkButton>
        </p>
      )}
      <Pager
        position={t('position', { number: row.number, total: newest.number })}
        previous={row.number > 1 ? step(row.number - 1) : null}
        next={row.number < newest.number ? step(row.number + 1) : null}
      />
    </>
  )
}
