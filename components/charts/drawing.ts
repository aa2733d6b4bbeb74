/** Attributes of SVG under the names that React has for them; lengths in pixels or, as text, in per cent. Of `a`, `href` is an address of the site without its language. */
export type Attributes = Readonly<{
  className?: string
  id?: string
  x?: number | string
  y?: number | string
  dx?: number
  dy?: number
  x1?: number | string
  x2?: number | string
  y1?: number | string
  y2?: number | string
  cx?: number
  cy?: number
  r?: number
  rx?: number
  width?: number | string
  height?: number
  d?: string
  transform?: string
  strokeWidth?: number
  strokeDasharray?: string
  strokeLinecap?: 'round' | 'butt'
  fillOpacity?: number
  textAnchor?: 'start' | 'middle' | 'end'
  href?: string
  lang?: string
  viewBox?: string
  fill?: string
  'aria-hidden'?: true
  role?: 'img'
  scope?: 'col' | 'row'
  'data-label'?: string
  'aria-label'?: string
}>

export type Tag =
  | 'a'
  | 'caption'
  | 'circle'
  | 'defs'
  | 'desc'
  | 'g'
  | 'line'
  | 'p'
  | 'path'
  | 'rect'
  | 'span'
  | 'svg'
  | 'symbol'
  | 'table'
  | 'tbody'
  | 'td'
  | 'text'
  | 'th'
  | 'thead'
  | 'title'
  | 'tr'
  | 'tspan'
  | 'use'

/** One element of a drawing, or of the table that says the same. Its paint is a class of paint.css; it needs nothing outside itself. */
export type Mark = {
  tag: Tag
  attributes: Attributes
  children: readonly (Mark | string)[]
}

/** A picture as data, in pixels: the same is shown in a page and written as a file. */
export type Drawing = { width: number; height: number; marks: readonly Mark[] }

export const mark = (tag: Tag, attributes: Attributes, ...children: readonly (Mark | string)[]): Mark => ({
  tag,
  attributes,
  children,
})

/** Text at a point, its baseline at y. @param className beside `tx`, the look of words in drawings */
export const text = (x: number, y: number, words: string, more: Attributes = {}): Mark =>
  mark('text', { x: round(x), y: round(y), ...more, className: more.className ?? 'tx' }, words)

export const line = (x1: number, y1: number, x2: number, y2: number, more: Attributes): Mark =>
  mark('line', { x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2), ...more })

/** Moves marks that were drawn around their own middle. */
export const moved = (x: number, y: number, ...marks: readonly Mark[]): Mark =>
  mark('g', { transform: `translate(${round(x)} ${round(y)})` }, ...marks)

/** A tenth of a pixel is as fine as can be seen. */
export const round = (value: number): number => Math.round(value * 10) / 10

export const hasLinks = (marks: readonly (Mark | string)[]): boolean =>
  marks.some((one) => typeof one !== 'string' && (one.tag === 'a' || hasLinks(one.children)))
