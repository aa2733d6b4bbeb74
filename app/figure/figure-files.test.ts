import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { mark, text } from '@/components/charts/drawing'
import { printSvgFile } from '@/components/charts/svg-file'
import { fileStyle, inLightColours } from './file-style'
import { drawnApart, renderPng, zoom } from './png'

test('the style of a file needs no variable, no shorthand and no comment', () => {
  const style = fileStyle()
  expect(style).not.toMatch(/var\(|\/\*|font:/)
  expect(style).toContain('.f-over { fill: #b02a14; }')
  expect(style).not.toContain('#000')
})

test('a colour that is no token is told apart by being black', () => {
  expect(inLightColours('.a { fill: var(--color-none); }', '')).toBe('.a { fill: #000; }')
})

test('every class that a drawing paints with is one of the sheet', () => {
  const sheet = readFileSync('app/styles/paint.css', 'utf8')
  for (const name of [
    'tx',
    'tx-l',
    'tx-n',
    'tx-h',
    'tx-g',
    'f-tint',
    'f-disc',
    'f-over-tint',
    'land',
    'halo',
    'lab',
  ])
    expect(sheet).toContain(`.${name} {`)
})

const size = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}

test('a picture is rendered twice as large, with ideographs too', { timeout: 30_000 }, async () => {
  const svg = printSvgFile(
    {
      width: 300,
      height: 80,
      marks: [mark('circle', { className: 'f-over', r: 5 }), text(0, 40, '中国 rail')],
    },
    { title: 'T', description: 'D', foot: ['F'], lang: 'zh-Hans', style: fileStyle(), link: (href) => href },
  )
  const [, width = 0, height = 0] = (/width="(\d+)" height="(\d+)"/.exec(svg) ?? []).map(Number)
  const png = (await renderPng(svg)) ?? new Uint8Array()
  expect([...png.slice(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10])
  expect(size(png)).toEqual([width * zoom, height * zoom])
})

test('what is bold is rendered bold', async () => {
  const drawn = async (weight: number) => {
    const style = `text { font-family: Inter; font-weight: ${weight}; font-size: 40px; }`
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60"><style>${style}</style><text y="40">Bold</text></svg>`
    return Buffer.from((await renderPng(svg)) ?? []).toString('base64')
  }
  expect(await drawn(600)).not.toBe(await drawn(500))
})

test('ideographs that no font has look alike, which is how their lack is found; letters of ours do not', async () => {
  expect(await drawnApart('中', '国', false)).toBe(false)
  expect(await drawnApart('a', 'b', false)).toBe(true)
})

test('a picture is rendered once, and only a few at a time', { timeout: 30_000 }, async () => {
  const svg = (n: number) => `<svg xmlns="http://www.w3.org/2000/svg" width="${n + 1}" height="9"></svg>`
  const at = await Promise.all([0, 1, 2, 3, 4].map((n) => renderPng(svg(n))))
  expect(at.filter((png) => png === null)).toHaveLength(2)
  expect(await renderPng(svg(0))).toBe(at[0])
  expect(await renderPng(svg(4))).not.toBeNull()
})
