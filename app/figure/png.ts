import 'server-only'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { renderAsync } from '@resvg/resvg-js'
import { LRUCache } from 'lru-cache'
import { decompress } from 'wawoff2'
import { wideSigns } from '@/components/charts/text-width'

/** Pixels of the file for one of the drawing. */
export const zoom = 2

let font: Promise<string> | undefined

/** The Latin font of the site as a file that the renderer reads: unpacked once in a process. */
async function unpackFont(): Promise<string> {
  const packed = await readFile(join(/* turbopackIgnore: true */ process.cwd(), 'app/fonts/inter.woff2'))
  const file = join(await mkdtemp(join(tmpdir(), 'entente-font-')), 'inter.ttf')
  await writeFile(file, await decompress(packed))
  return file
}

/** Pictures that are rendered at once; each takes a thread of the few that the process has. */
const slots = 3
let taken = 0

const kept = new LRUCache<string, Uint8Array>({ max: 60 })

/**
 * An SVG file as PNG; the last ones are kept. Fonts of the system are looked for only where there are ideographs: it
 * takes long. @returns null when too many are being rendered
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
  font ??= unpackFont().catch((error) => {
    font = undefined
    throw error
  })
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: zoom },
    font: {
      fontFiles: [await font],
      loadSystemFonts: wideSigns.test(svg),
      defaultFontFamily: 'Inter',
      sansSerifFamily: 'Inter',
    },
  })
  return image.asPng()
}
