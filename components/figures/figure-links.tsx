import { useLocale, useTranslations } from 'next-intl'
import { escaped } from '@/components/ui/markup'
import type { ShownFigure } from './figure'
import { embedAddress, fileAddress } from './figure-address'

/** Pixels for heading and source, for a row, and the most that a frame has before it scrolls. */
const [around, row, tallest] = [320, 40, 900]

function snippetOf(figure: ShownFigure, address: string): string {
  const matrices = figure.parts.flatMap((part) => ('matrix' in part ? [part.matrix] : []))
  const rows = matrices.reduce((sum, matrix) => sum + matrix.rows.length, 0) || figure.table.rows.length
  const height = Math.min(tallest, around + row * rows)
  return `<iframe src="${escaped(address)}" title="${escaped(figure.title)}" width="100%" height="${height}" loading="lazy" style="border:0"></iframe>`
}

/** Leads to the data and the picture as files, and says how to show the figure on another page. */
export function FigureLinks({ figure }: { figure: ShownFigure }) {
  const t = useTranslations('figures.links')
  const locale = useLocale()
  const named = (what: string) => t('of', { what, title: figure.title })
  const file = (format: 'csv' | 'svg' | 'png', what: string) => (
    <a href={fileAddress(figure, format, locale)} aria-label={named(what)}>
      {what}
    </a>
  )
  return (
    <div className="figure-links">
      {file('csv', t('data'))}
      {file('svg', t('svg'))}
      {file('png', t('png'))}
      <details>
        <summary aria-label={named(t('embed'))}>{t('embed')}</summary>
        <p>{t('embedHelp')}</p>
        <pre>
          <code className="select-all">{snippetOf(figure, figure.site + embedAddress(figure, locale))}</code>
        </pre>
      </details>
    </div>
  )
}
