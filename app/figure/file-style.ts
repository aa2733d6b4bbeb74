import 'server-only'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const read = (name: string) =>
  readFileSync(join(/* turbopackIgnore: true */ process.cwd(), 'app/styles', name), 'utf8')

const latin = 'Inter, system-ui, sans-serif'
const chinese = '"Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif'

/** Not every program that draws SVG knows the shorthand. */
const shorthand = /font: (?:(italic) )?(\d+) (\d+px) \/ 1 ([^;]+);/g
const longhand = (style: string, weight: string, size: string, family: string) =>
  `font-style: ${style}; font-weight: ${weight}; font-size: ${size}; font-family: ${family};`

/** A sheet of the site with the light value in the place of each variable, and without comments. */
export function inLightColours(sheet: string, tokens: string): string {
  const values = new Map(
    [...tokens.matchAll(/(--color-[\w-]+): light-dark\((#\w+),/g)].map(([, name, light]) => [name, light]),
  )
  return sheet
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/var\(--font-[\w-]+\)/g, latin)
    .replace(/var\((--color-[\w-]+)\)/g, (_, name: string) => values.get(name) ?? '#000')
    .replace(shorthand, (_, style = 'normal', weight, size, family) => longhand(style, weight, size, family))
    .replace(/\s+/g, ' ')
    .trim()
}

let made: string | undefined

/** The style of a figure as a file: the light theme, as rules that need no variable. */
export function fileStyle(): string {
  made ??= `${inLightColours(read('paint.css'), read('tokens.css'))} .wide-signs { font-family: ${chinese}; }`
  return made
}
