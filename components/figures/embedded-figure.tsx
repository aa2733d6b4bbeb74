import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import type { Relationship } from '@/lib/entries/entry'
import { printPair } from '@/lib/fields/print-country'
import { printDate } from '@/lib/fields/print-date'
import type { ShownFigure } from './figure'
import { fileAddress, pageAddress } from './figure-address'
import { FigureBody } from './figure-section'

type Props = {
  figure: ShownFigure
  only: Relationship | null
  /** The day of which the figure is, `YYYY-MM-DD`. */
  today: string
}

/** A figure alone on its page: heading, picture, table, and where it comes from. Its links leave the frame. */
export function EmbeddedFigure({ figure, only, today }: Props) {
  const t = useTranslations('figures')
  const locale = useLocale()
  const outside = { target: '_blank', rel: 'noopener' }
  return (
    <article>
      <header>
        <h1>{figure.title}</h1>
        <p>
          {only && `${printPair(only, locale)}. `}
          {figure.description}
        </p>
      </header>
      {figure.empty ? <EmptyState title={t('empty')} /> : <FigureBody figure={figure} framed />}
      <footer className="source">
        <a href={pageAddress(figure, locale)} {...outside}>
          {t('sourceLink')}
        </a>
        <span>{t('asOf', { date: printDate(today, locale) })}</span>
        <a href={fileAddress(figure, 'csv', locale)} {...outside}>
          {t('links.data')}
        </a>
      </footer>
    </article>
  )
}
