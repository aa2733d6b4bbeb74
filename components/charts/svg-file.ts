import { type Drawing, mark, text } from './drawing'
import { inFile, printMarks } from './print-marks'
import { linesOf, wideSigns } from './text-width'

export type SvgFile = {
  title: string
  description: string
  /** Lines beneath the picture: where it comes from, and of which day it is. */
  foot: readonly string[]
  /** BCP 47 */
  lang: string
  /** Rules of CSS without variables. */
  style: string
  /** The whole address of what an address of the site names. */
  link: (href: string) => string
}

const margin = 24
const titleSize = 20
const titleLine = 28
const footLine = 18

const runsOfWideSigns = new RegExp(`((?:${wideSigns.source})+)`, 'u')

/**
 * Ideographs stand in a font that has them, each run of them by itself: programs that find a sign missing take another
 * font for all of what stands together, Latin letters too.
 */
const inItsFont = (words: string): string =>
  words
    .split(runsOfWideSigns)
    .map((run) => (wideSigns.test(run) ? `<tspan class="wide-signs">${run}</tspan>` : run))
    .join('')

/** A drawing as a file of its own: with its title above, its source beneath, and everything it needs within. */
export function printSvgFile(
  drawing: Drawing,
  { title, description, foot, lang, style, link }: SvgFile,
): string {
  const room = drawing.width
  const heading = linesOf(title, titleSize, room)
  const feet = foot.flatMap((one) => linesOf(one, 12, room))
  const top = margin + heading.length * titleLine + 12
  const bottom = top + drawing.height + 14
  const width = room + 2 * margin
  const height = bottom + feet.length * footLine + margin
  const marks = [
    mark('rect', { className: 'f-paper', width, height }),
    ...heading.map((one, n) => text(margin, margin + 18 + n * titleLine, one, { className: 'tx-h' })),
    mark('g', { transform: `translate(${margin} ${top})` }, ...drawing.marks),
    ...feet.map((one, n) => text(margin, bottom + 14 + n * footLine, one)),
  ]
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${lang}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${inFile(title)}</title>`,
    `<desc id="desc">${inFile(description)}</desc>`,
    `<style>${inFile(style)}</style>`,
    printMarks(marks, { link: (href) => ({ href: link(href) }), lang: 'xml:lang', inItsFont }),
    '</svg>',
    '',
  ].join('\n')
}
