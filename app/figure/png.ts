import 'server-only'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { renderAsync } from '@resvg/resvg-js'
import { LRUCache } from 'lru-cache'
import { wideSigns } from '@/components/charts/text-width'

/** Pixels of the file for one of the drawing. */
export const zoom = 2

/** The weights of the site's sans that pictures use, each a file of its own: the renderer does not vary a font. */
const fonts = ['inter-500.ttf', 'inter-600.ttf'].map((name) =>
  join(/* turbopackIgnore: true */ process.cwd(), 'app/fonts', name),
)

/** A picture has ideographs, and this server has no font with them. */
export class NoFont extends Error {}

/** Pictures that are rendered at once; each takes a thread of the few that the process has. */
const slots = 3
let taken = 0

const kept = new LRUCache<string, Uint8Array>({ max: 60 })

/**
 * An SVG file as PNG; the last ones are kept. Fonts of the system are looked for only where there are ideographs: it
 * takes long. @returns null when too many are being rendered @throws NoFont
 */
export async function renderPng(svg: string): Promise<Uint8Array | null> {
  const key = createHash('sha256').update(svg).digest('base64')
  const known = kept.get(key)
  if (known) return known
  if (taken >= slots) return null
  taken++
  try {
    const png = await render(svg)
    kept.set(key, png)
    return png
  } finally {
    taken--
  }
}

async function render(svg: string): Promise<Uint8Array> {
  const wide = wideSigns.test(svg)
  if (wide && !(await hasWideSigns())) throw new NoFont()
  return draw(svg, wide)
}

async function draw(svg: string, loadSystemFonts: boolean): Promise<Uint8Array> {
  const font = { fontFiles: fonts, loadSystemFonts, defaultFontFamily: 'Inter', sansSerifFamily: 'Inter' }
  return (await renderAsync(svg, { fitTo: { mode: 'zoom', value: zoom }, font })).asPng()
}

let found: Promise<boolean> | undefined

/** Whether fonts of the system have ideographs: without one, any two of them look alike. Asked once in a process. */
function hasWideSigns(): Promise<boolean> {
  found ??= drawnApart('中', '国', true)
  return found
}

/** Whether two signs are drawn as two. @param loadSystemFonts with the fonts of the system beside ours */
export async function drawnApart(one: string, other: string, loadSystemFonts: boolean): Promise<boolean> {
  const sign = (words: string) =>
    draw(
      `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><text y="16">${words}</text></svg>`,
      loadSystemFonts,
    )
  const [a, b] = await Promise.all([sign(one), sign(other)])
  return !Buffer.from(a).equals(b)
}
