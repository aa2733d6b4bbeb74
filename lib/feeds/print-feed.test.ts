import { expect, test } from 'vitest'
import { printAtom, printJsonFeed } from './print-feed'

const head = {
  title: 'Entente: projects',
  self: 'https://example.org/feed/projects.atom?lang=ms&stage=agreed',
  page: 'https://example.org/ms/projects',
  language: 'ms',
  site: 'https://example.org',
  licence: 'CC BY 4.0',
}

const item = (title: string) => ({
  id: 'https://example.org/projects/pilot',
  url: 'https://example.org/projects/pilot',
  title,
  text: title,
  publishedAt: '2026-11-22T08:00:00.000Z',
  updatedAt: '2026-11-23T08:00:00.000Z',
})

test.each([
  ['R&D <pilot> "plant"', 'R&amp;D &lt;pilot&gt; "plant"'],
  ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['ends ]]> here', 'ends ]]&gt; here'],
  ['🚄 المشروع', '🚄 المشروع'],
  ['bell\u0007 and\ttab', 'bell and\ttab'],
])('Atom says %j in HTML', (title, html) => {
  const atom = printAtom(head, [item(title)])
  expect(atom).toContain(`<title type="html"><![CDATA[${html}]]></title>`)
  expect(atom).toContain(`<summary type="html"><![CDATA[${html}]]></summary>`)
})

test('Atom says its language', () => {
  expect(printAtom(head, [])).toMatch(/<feed [^>]*xml:lang="ms"/)
})

test('JSON Feed says a title as it is', () => {
  const [only] = JSON.parse(printJsonFeed(head, [item('R&D <pilot>')])).items
  expect(only).toMatchObject({ title: 'R&D <pilot>', content_text: 'R&D <pilot>' })
})
