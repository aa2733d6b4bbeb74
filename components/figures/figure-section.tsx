import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Drawn } from '@/components/charts/drawn'
import { Section } from '@/components/ui/section'
import { type ShownFigure, widths } from './figure'
import { FigureLinks } from './figure-links'
import { FigureTable } from './figure-table'

type Props = {
  figure: ShownFigure
  /** Stands in a narrow column of the page. */
  column?: boolean
  /** On a wide screen the heading stands left of the picture. */
  beside?: boolean
  /** More on how to read it. */
  children?: ReactNode
}

/** A figure as a part of a page: picture, the same as a table, and its files. */
export function FigureSection({ figure, column, beside, children }: Props) {
  return (
    <Section id={figure.name} title={figure.title} standfirst={figure.description} beside={beside}>
      <FigureBody figure={figure} column={column} />
      {children && <p className="cap">{children}</p>}
      <FigureLinks figure={figure} />
    </Section>
  )
}

type BodyProps = { figure: ShownFigure; framed?: boolean; column?: boolean }

/** The picture, how to read it, and the same as a table. */
export function FigureBody({ figure, framed, column }: BodyProps) {
  const t = useTranslations('figures')
  const { title, description, note, draw, table } = figure
  return (
    <>
      <Drawn
        drawings={[draw(widths.narrow), draw(column ? widths.column : widths.wide)]}
        title={title}
        description={description}
        framed={framed}
        column={column}
      />
      {note && <p className="cap">{note}</p>}
      <details className="figure-data">
        <summary>{t('asTable')}</summary>
        <FigureTable table={table} caption={title} framed={framed} />
      </details>
    </>
  )
}
