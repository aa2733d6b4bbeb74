import { useTranslations } from 'next-intl'
import { Drawn } from '@/components/charts/drawn'
import { Section } from '@/components/ui/section'
import { type ShownFigure, widths } from './figure'
import { FigureLinks } from './figure-links'
import { FigureTable } from './figure-table'

/** A figure as a part of a page: picture, the same as a table, and its files. */
export function FigureSection({ figure, className }: { figure: ShownFigure; className?: string }) {
  return (
    <Section id={figure.name} title={figure.title} standfirst={figure.description} className={className}>
      <FigureBody figure={figure} />
      <FigureLinks figure={figure} />
    </Section>
  )
}

/** The picture, how to read it, and the same as a table. */
export function FigureBody({ figure, framed }: { figure: ShownFigure; framed?: boolean }) {
  const t = useTranslations('figures')
  const { title, description, note, draw, table } = figure
  return (
    <>
      <Drawn
        drawings={[draw(widths.narrow), draw(widths.wide)]}
        title={title}
        description={description}
        framed={framed}
      />
      {note && <p className="cap">{note}</p>}
      <details className="figure-data">
        <summary>{t('asTable')}</summary>
        <FigureTable table={table} caption={title} framed={framed} />
      </details>
    </>
  )
}
