import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Section } from '@/components/ui/section'
import type { ShownFigure } from './figure'
import { FigureLinks } from './figure-links'
import { FigurePartShown } from './figure-part'
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

/** The parts, how to read them, and the same as a table where it is not one already. */
export function FigureBody({ figure, framed, column }: BodyProps) {
  const t = useTranslations('figures')
  const { note, parts } = figure
  return (
    <>
      {parts.map((part) => (
        <FigurePartShown key={part.id} part={part} figure={figure} framed={framed} column={column} />
      ))}
      {note && <p className="cap">{note}</p>}
      {parts.some((part) => 'draw' in part) && (
        <details className="figure-data">
          <summary>{t('asTable')}</summary>
          <FigureTable figure={figure} framed={framed} />
        </details>
      )}
    </>
  )
}
