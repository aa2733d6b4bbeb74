import { useLocale } from 'next-intl'
import { useId } from 'react'
import { Printed } from '@/components/ui/printed'
import { type Drawing, hasLinks, mark } from './drawing'
import { pageLink } from './page-link'
import { printMarks } from './print-marks'

type Props = {
  /** The same for a narrow and for a wide place; the style sheet shows the one that fits. */
  drawings: readonly [narrow: Drawing, wide: Drawing]
  title: string
  description: string
  /** Links leave the frame in which the picture stands. */
  framed?: boolean
  /** Stands in a column: the wide drawing is one of about 460 pixels. */
  column?: boolean
}

/** A drawing in a page: SVG made on the server, as wide as its place. */
export function Drawn({ drawings: [narrow, wide], column = false, ...rest }: Props) {
  return (
    <div className={column ? 'drawn column' : 'drawn'}>
      <Picture drawing={narrow} className="for-narrow" {...rest} />
      <Picture drawing={wide} className="for-wide" {...rest} />
    </div>
  )
}

type PictureProps = Omit<Props, 'drawings' | 'column'> & { drawing: Drawing; className: string }

function Picture({ drawing, className, title, description, framed }: PictureProps) {
  const id = useId()
  const link = pageLink(useLocale(), framed)
  const said = [mark('title', { id: `${id}t` }, title), mark('desc', { id: `${id}d` }, description)]
  return (
    <Printed
      as="svg"
      className={className}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      role={hasLinks(drawing.marks) ? 'group' : 'img'}
      aria-labelledby={`${id}t ${id}d`}
      markup={printMarks([...said, ...drawing.marks], { link })}
    />
  )
}
