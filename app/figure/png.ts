import 'server-only'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { renderAsync } from '@resvg/resvg-js'
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

/** An SVG file as PNG. Fonts of the system are looked for only where there are ideographs: it takes long. */
export async function renderPng(svg: string): Promise<Uint8Array> {
  font ??= unpackFont()
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
