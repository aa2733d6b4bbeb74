import { useLocale, useTranslations } from 'next-intl'
import { useCodeLabel } from '@/components/fields/code-label'
import { Button } from '@/components/ui/button'
import { Choices } from '@/components/ui/choices'
import { Link } from '@/components/ui/link'
import { Select } from '@/components/ui/select'
import { type QueueFilters as Filters, onlyChoices } from '@/lib/desk/queue-filters'
import type { QueueCounts } from '@/lib/desk/review-queue'
import type { Relationship } from '@/lib/entries/entry'
import { printPair } from '@/lib/fields/print-country'
import { withLocale } from '@/lib/i18n/routing'

type Props = { filters: Filters; counts: QueueCounts; relationships: readonly Relationship[] }

/** What the queue can be narrowed to, with how much there is of each; its address keeps it. */
export function QueueFilters({ filters, counts, relationships }: Props) {
  const t = useTranslations('review.queue')
  const only = useTranslations('review.onlyChoices')
  const former = useTranslations('desk.list')('former')
  const label = useCodeLabel()
  const locale = useLocale()
  const option = (value: string, name: string, count: number) => ({
    value,
    label: t('option', { name, count }),
  })
  const pair = (slug: string) => {
    const found = relationships.find((one) => one.slug === slug)
    return found ? printPair(found, locale) : slug
  }
  const active = filters.kind || filters.relationship || filters.author || filters.only.length > 0
  return (
    <details className="drawer">
      <summary>{t('filters')}</summary>
      <form action={withLocale('/desk/review', locale)} aria-label={t('filters')} className="text-14">
        <div className="grid gap-x-6 sm:grid-cols-3">
          <Select
            name="kind"
            label={t('kind')}
            empty={t('any')}
            defaultValue={filters.kind ?? ''}
            choices={counts.kinds.map(([kind, n]) => option(kind, label('kind', `${kind}.one`), n))}
          />
          <Select
            name="relationship"
            label={t('relationship')}
            empty={t('any')}
            defaultValue={filters.relationship ?? ''}
            choices={counts.relationships.map(([slug, n]) => option(slug, pair(slug), n))}
          />
          <Select
            name="author"
            label={t('author')}
            empty={t('any')}
            defaultValue={filters.author ?? ''}
            choices={counts.authors.map(([id, name, n]) => option(id, name ?? former, n))}
          />
        </div>
        <Choices
          name="only"
          label={t('only')}
          type="checkbox"
          chosen={filters.only}
          choices={onlyChoices.map((one) => option(one, only(one), counts.only[one]))}
        />
        <p className="flex flex-wrap items-center gap-4">
          <Button type="submit" variant="secondary" size="small">
            {t('apply')}
          </Button>
          {active && <Link href="/desk/review">{t('clear')}</Link>}
        </p>
      </form>
    </details>
  )
}
