import { useLocale, useTranslations } from 'next-intl'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeading } from '@/components/ui/page-heading'
import { changedPaths } from '@/lib/desk/changed-paths'
import type { Comparison } from '@/lib/desk/comparison'
import type { ProposalRead } from '@/lib/entries/proposal-queue'
import { printDate } from '@/lib/fields/print-date'
import { broughtBy } from './field-by-field'

type Props = {
  proposal: ProposalRead
  name: string
  /** Whether it is the reader's own. */
  own: boolean
  /** How many wait before it. */
  before: number
  /** Null once it is decided. */
  changes: readonly Comparison[] | null
}

/** What a proposal is about, how much of it, whose it is, and where it stands. */
export function ProposalHeading({ proposal, name, own, before, changes }: Props) {
  const t = useTranslations('desk.proposal')
  const title = useTranslations('review.title')
  const kinds = useTranslations('vocabulary.kind')
  const nav = useTranslations('desk.nav')
  const locale = useLocale()
  const kind = kinds(`${proposal.kind}.one`)
  const main = changes?.findLast(({ entry }) => entry.kind === proposal.kind)
  const isNew = proposal.entry?.kind !== proposal.kind
  return (
    <>
      <Breadcrumb
        items={[
          { href: '/desk', label: nav('home') },
          { href: '/desk/proposals', label: nav('proposals') },
        ]}
      />
      <div className="-mt-6 md:-mt-8">
        <PageHeading
          title={
            isNew
              ? title('new', { kind: locale === 'en' ? kind.toLowerCase() : kind, name })
              : title('changed', { name })
          }
          standfirst={
            proposal.state === 'proposed' && !own
              ? title('waits', { before })
              : t(`states.${proposal.state}`, { before })
          }
        />
      </div>
      <p className="mt-2 text-14 text-ink-2">
        {changes && title('summary', { ...countsOf(changes), revision: main?.revision ?? 0 })}{' '}
        {t('by', {
          kind,
          author: proposal.author?.name ?? '–',
          date: printDate(proposal.updatedAt.toISOString().slice(0, 10), locale),
        })}{' '}
        {proposal.reason && t('reason', { reason: proposal.reason })}
      </p>
    </>
  )
}

function countsOf(changes: readonly Comparison[]): { fields: number; sources: number } {
  const cited = changes.flatMap((change) => broughtBy(change).map(({ source }) => source))
  const fields = changes.flatMap((change) =>
    changedPaths(change.definition, change.before?.values ?? null, {
      values: change.after.values,
      claims: broughtBy(change),
    }),
  )
  return { fields: fields.length, sources: new Set(cited).size }
}
