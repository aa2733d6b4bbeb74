import { expect, test } from 'vitest'
import { mark } from './drawing'
import { printMarks } from './print-marks'

test('everything that somebody wrote is escaped, in words, attributes and addresses', () => {
  const words = '</text><script>"&\u0001'
  const link = mark('a', { href: '/a?b=1&c="', 'aria-label': words }, mark('title', {}, words), words)
  const said = '&lt;/text&gt;&lt;script&gt;&quot;&amp; '
  expect(printMarks([link, words])).toBe(
    `<a href="/a?b=1&amp;c=&quot;" aria-label="${said}"><title>${said}</title>${said}</a>${said}`,
  )
})

test('a link gets the attributes that lead there, a use keeps its shape', () => {
  const marks = [mark('a', { href: '/a', lang: 'ms' }), mark('use', { href: '#m', x: '5%' })]
  const link = (href: string) => ({ href: `/zh${href}`, target: '_blank' })
  expect(printMarks(marks, { link })).toBe(
    '<a href="/zh/a" target="_blank" lang="ms"></a><use href="#m" x="5%"></use>',
  )
})

test('names of attributes are those of SVG; one without a value is none', () => {
  const path = mark('path', { className: 'a', strokeWidth: 2, d: undefined, 'aria-hidden': true })
  expect(printMarks([path])).toBe('<path class="a" stroke-width="2" aria-hidden="true"></path>')
})
