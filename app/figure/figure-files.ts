import 'server-only'
import { printSvgFile } from '@/components/charts/svg-file'
import { drawParts } from '@/components/figures/draw-parts'
import { type FigureContext, type ShownFigure, widths } from '@/components/figures/figure'
import { pageAddress } from '@/components/figures/figure-address'
import { atDay } from '@/components/ui/at-day'
import { printCsv } from '@/lib/entries/export-formats'
import { printPair } from '@/lib/fields/print-country'
import { printDate } from '@/lib/fields/print-date'
import { languageTags, withLocale } from '@/lib/i18n/routing'
import { fileStyle } from './file-style'

/** The data of a figure; the names of its columns are the same in every language. */
export const csvOf = ({ table: { columns, rows } }: ShownFigure): string =>
  printCsv([columns.map(({ key }) => key), ...rows.map(({ cells }) => cells.map(({ value }) => value))])

/** Where a figure comes from and of which day it is. */
export function sourceOf(figure: ShownFigure, { words, locale, today, only, site }: FigureContext): string {
  return words('figures.source', {
    pair: only ? printPair(only, locale) : 'none',
    date: printDate(today, locale),
    address: site.replace(/^https?:\/\//, '') + pageAddress(figure, locale),
  })
}

/** The picture of a figure with its title, its source and its day. */
export function svgOf(figure: ShownFigure, context: FigureContext): string {
  const { locale, site, asOf } = context
  return printSvgFile(drawParts(figure.parts, widths.file), {
    title: figure.title,
    description: figure.description,
    foot: [...(figure.note ? [figure.note] : []), sourceOf(figure, context)],
    lang: languageTags[locale],
    style: fileStyle(),
    link: (href) => site + withLocale(atDay(href, asOf), locale),
  })
}
