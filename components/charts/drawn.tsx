import { useLocale } from 'next-intl'
import { createElement, type ReactNode, useId } from 'react'
import { withLocale } from '@/lib/i18n/routing'
import { type Drawing, hasLinks, type Mark } from './drawing'

type Props = {
  /** The same for a narrow and for a wide place; the style sheet shows the one that fits. */
  drawings: readonly [narrow: Drawing, wide: Drawing]
  title: string
  description: string
  /** Links leave the frame in which the picture stands. */
  framed?: boolean
}

/** A drawing in a page: SVG made on the server, as wide as its place. */
export function Drawn({ drawings: [narrow, wide], ...rest }: Props) {
  return (
    <div className="drawn">
      <Picture drawing={narrow} className="for-narrow" {...rest} />
      <Picture drawing={wide} className="for-wide" {...rest} />
    </div>
  )
}

type PictureProps = Omit<Props, 'drawings'> & { drawing: Drawing; className: string }

function Picture({ drawing, className, title, description, framed }: PictureProps) {
  const id = useId()
  const locale = useLocale()
  const paint = (one: Mark | string, index: number): ReactNode => {
    if (typeof one === 'string') return one
    const { href, ...attributes } = one.attributes
    const address = href && (href.startsWith('#') ? href : withLocale(href, locale))
    const link = address && { href: address, ...(framed && { target: '_blank', rel: 'noopener' }) }
    return createElement(one.tag, { ...attributes, ...link, key: index }, ...one.children.map(paint))
  }
  return (
    <svg
      className={className}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      role={hasLinks(drawing.marks) ? 'group' : 'img'}
      aria-labelledby={`${id}t ${id}d`}
    >
      <title id={`${id}t`}>{title}</title>
      <desc id={`${id}d`}>{description}</desc>
      {drawing.marks.map(paint)}
    </svg>
  )
}
