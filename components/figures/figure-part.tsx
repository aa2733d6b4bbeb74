import { Drawn } from '@/components/charts/drawn'
import { MatrixTable } from '@/components/charts/matrix-table'
import { type FigurePart, type ShownFigure, widths } from './figure'

type Props = {
  part: FigurePart
  figure: Pick<ShownFigure, 'title' | 'description'>
  framed?: boolean
  column?: boolean
}

/** One part of a figure in a page. */
export function FigurePartShown({ part, figure: { title, description }, framed, column }: Props) {
  const Heading = framed ? 'h2' : 'h3'
  const wide = column ? widths.column : widths.wide
  return (
    <>
      {part.heading !== undefined && <Heading className="part-title">{part.heading}</Heading>}
      {'lines' in part &&
        part.lines.map((words) => (
          <p key={words} className="cap">
            {words}
          </p>
        ))}
      {'matrix' in part && (
        <MatrixTable
          matrix={part.matrix}
          caption={part.heading === undefined ? title : `${title}: ${part.heading}`}
          widths={[widths.narrow, wide]}
          framed={framed}
          column={column}
        />
      )}
      {'draw' in part && (
        <Drawn
          drawings={[part.draw(widths.narrow), part.draw(wide)]}
          title={part.about === undefined ? title : `${title}: ${part.about}`}
          description={description}
          framed={framed}
          column={column}
        />
      )}
    </>
  )
}
