import type { HTMLAttributes } from 'react'
import type { Markup } from './markup'

type Props = Omit<HTMLAttributes<Element>, 'children' | 'dangerouslySetInnerHTML'> & {
  as: 'svg' | 'div' | 'article' | 'footer'
  viewBox?: string
  width?: number
  height?: string
  markup: Markup
}

/** What has its parts as text: React would render each of them twice, for the page and for its script. */
export const Printed = ({ as: Element, markup, ...rest }: Props) => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: its type says that everything in it is escaped.
  <Element {...rest} dangerouslySetInnerHTML={{ __html: markup }} />
)
