import { useLocale, useTranslations } from 'next-intl'
import { entryAddress } from '@/components/fields/entry-address'
import { inLanguage } from '@/components/fields/in-language'
import { PrintedDay } from '@/components/fields/printed-date'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { Pager } from '@/components/ui/pager'
import { Section } from '@/components/ui/section'
import type { AnyDefinition } from '@/lib/entries/define'
import type { Named, RevisionRow } from '@/lib/entries/entry'
import { type Change, ClaimChanges, RevisionDifference } from './revision-difference'
import { People, RevisionList } from './revision-list'

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

type HistoryProps = { entry: Named; definition: AnyDefinition; revisions: readonly RevisionRow[] }

/** All that was ever published of an entry. */
export function HistoryPage({ entry, definition, revisions }: HistoryProps) {
  const t = useTranslations('entries.history')
  return (
    <>
      <Heading entry={entry} definition={definition} title={t('title')} />
      <Section
        title={t('count', { count: revisions.length })}
        standfirst={t.rich('standfirst', {
          link: (chunks) => <Link href="/about/method#history">{chunks}</Link>,
        })}
        className="mt-8"
      >
        <RevisionList entry={entry} revisions={revisions} />
      </Section>
    </>
  )
}

type RevisionProps = { entry: Named; row: RevisionRow; newest: number; change: Change }

/** One published change: who, why, and what it made of each field. */
export function RevisionPage({ entry, row, newest, change }: RevisionProps) {
  const t = useTranslations('entries.history')
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
        <dd className="break-words">{row.reason}</dd>
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
      <Pager
        position={t('position', { number: row.number, total: newest })}
        previous={row.number > 1 ? step(row.number - 1) : null}
        next={row.number < newest ? step(row.number + 1) : null}
      />
    </>
  )
}
