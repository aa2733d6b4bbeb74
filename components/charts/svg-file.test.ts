import { expect, test } from 'vitest'
import { mark, text } from './drawing'
import { printSvgFile } from './svg-file'

const file = (words: string, more: Partial<Parameters<typeof printSvgFile>[1]> = {}) =>
  printSvgFile(
    {
      width: 288,
      height: 100,
      marks: [mark('a', { href: '/projects/line?a=1&b=2', 'aria-label': words }, text(0, 12, words))],
    },
    {
      title: words,
      description: 'What it shows',
      foot: ['Source'],
      lang: 'en',
      style: '.tx { fill: #000; }',
      link: (href) => `https://site.test/zh${href}`,
      ...more,
    },
  )

test('everything that somebody wrote is escaped, in words, attributes and addresses', () => {
  const svg = file('</text><script>alert("1")</script> & \u0001more')
  expect(svg).not.toContain('<script')
  expect(svg).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp;  more')
  expect(svg).toContain('href="https://site.test/zh/projects/line?a=1&amp;b=2"')
})

test('an attribute without a value is none', () => {
  const svg = printSvgFile({ width: 10, height: 10, marks: [mark('path', { d: undefined })] }, given)
  expect(svg).toContain('<path></path>')
})

test('names of attributes are those of SVG', () => {
  const { marks } = {
    marks: [mark('path', { className: 'a', strokeWidth: 2, strokeDasharray: '1 2', lang: 'zh' })],
  }
  const svg = printSvgFile({ width: 10, height: 10, marks }, { ...given, foot: [] })
  expect(svg).toContain('<path class="a" stroke-width="2" stroke-dasharray="1 2" xml:lang="zh"></path>')
})

const given = { title: 'T', description: 'D', foot: [], lang: 'en', style: '', link: (href: string) => href }

test('a title that is longer than the picture takes more lines, and the picture stands lower', () => {
  const heightOf = (svg: string) => Number(/height="([\d.]+)"/.exec(svg)?.[1])
  const long = 'Promised and due and delivered, or past the date that was stated'
  expect(heightOf(file(long))).toBeGreaterThan(heightOf(file('Short')))
  expect(file(long).match(/class="tx-h"/g)?.length).toBeGreaterThan(1)
})

test('ideographs stand in a font that has them, the letters beside them do not', () => {
  expect(file('中国 rail，2025年')).toContain(
    '<tspan class="wide-signs">中国</tspan> rail<tspan class="wide-signs">，</tspan>2025<tspan class="wide-signs">年</tspan>',
  )
  expect(file('Rail')).not.toContain('wide-signs')
})
