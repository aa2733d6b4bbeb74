import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { definitionOf } from '@/lib/catalogue'
import type { CitedSource, Claim } from '@/lib/entries/entry'
import { readMessages } from '@/lib/i18n/messages'
import { claimOf } from '@/lib/testing/claim'
import { ClaimNote } from './claim-note'
import { Mark } from './mark'
import { useMixSentence } from './mix-sentence'
import { sourceMixOf } from './source-mix'
import type { Voices } from './view'

const source = (id: string, more: Partial<CitedSource> = {}): CitedSource => ({
  id,
  kind: 'source',
  slug: id,
  names: { en: id },
  title: `Report of ${id}`,
  publisher: `The ${id}`,
  publisherGroup: null,
  tier: 'state_media',
  country: 'NO',
  publishedOn: '2025-04-17',
  language: 'zh',
  url: `https://example.org/${id}`,
  archivedUrl: null,
  reprintOf: null,
  ...more,
})
const claim = (id: string, from: string, more: Partial<Claim> = {}) =>
  claimOf({
    id,
    source: from,
    quote: { exact: '工程正在进行', prefix: null, suffix: '。', locator: false },
    ...more,
  })
const sources = Object.fromEntries(
  [source('North'), source('South', { country: 'SE', tier: 'independent_media' }), source('Third')].map(
    (one) => [one.id, one],
  ),
)
const pair = { slug: 'norland-sudland', a: 'NO', b: 'SE' }
const voices = (claims: Claim[]): Voices => ({
  definition: definitionOf('project'),
  sources,
  known: { named: {}, relationships: [pair], homes: {}, pair },
  path: 'stage',
  claims,
  shown: 'in_progress',
  label: 'Stage',
})

const messages = await readMessages('en')
const rendered = (children: ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      {children}
    </NextIntlClientProvider>,
  )

describe('the note on a value', () => {
  test('marks the words in the colour of their side and in their language, and leads to the passage', () => {
    const html = rendered(<ClaimNote {...voices([claim('a', 'North', { rank: 'preferred' })])} />)
    expect(html).toContain('<mark class="q-a">工程正在进行</mark>')
    expect(html).toContain('lang="zh"')
    expect(html).toContain(`https://example.org/North#:~:text=${encodeURIComponent('工程正在进行')}`)
    expect(html).toContain('No other source on this field')
  })

  test('says so when nothing is quoted yet, and when only a locator is stored', () => {
    expect(rendered(<ClaimNote {...voices([claim('a', 'North', { quote: null })])} />)).toContain(
      'Not yet quoted',
    )
    const locator = { exact: 'under way', prefix: null, suffix: null, locator: true }
    const html = rendered(<ClaimNote {...voices([claim('a', 'North', { quote: locator })])} />)
    expect(html).toContain('“<span class="text-ink-3">…\u00a0</span><mark')
    expect(html).toContain('Only these words of the sentence are stored.')
  })

  test('keeps a denial and what it denies in sight', () => {
    const reason = 'retracted by its speaker on 1 May 2025'
    const html = rendered(
      <ClaimNote
        {...voices([
          claim('a', 'North', { rank: 'preferred' }),
          claim('b', 'South', { stance: 'denies', value: null, targetClaimId: 'a' }),
          claim('c', 'Third', { value: 'completed', rank: 'deprecated', rankReason: reason }),
        ])}
      />,
    )
    expect(html).toContain('2 other statements on the same field')
    expect(html).toContain('denies This answers the statement shown.')
    expect(html).toContain('Completed')
    expect(html).toContain(reason)
    expect(html.match(/≠/g)).toHaveLength(2)
  })
})

test('the mark counts sources, and opens without a script', () => {
  const html = rendered(<Mark {...voices([claim('a', 'North'), claim('b', 'South'), claim('c', 'South')])} />)
  expect(html).toContain(
    '<details class="claim" name="claim"><summary class="mark" aria-label="2 sources: Stage">',
  )
  expect(rendered(<Mark {...voices([])} />)).toBe('')
})

function Mix({ ids }: { ids: string[] }) {
  return useMixSentence()(sourceMixOf(ids, { ...sources, Fourth: source('Fourth') }))
}

test.each([
  [[], 'No source'],
  [['North'], '1 source, state media from Norway'],
  [['North', 'Third'], '2 sources, all of them state media from Norway'],
  [['North', 'Third', 'South'], '3 sources, 2 of them state media from Norway'],
  [['North', 'South'], '2 sources: state media from Norway, independent media from Sweden'],
])('%j is told as “%s”', (ids, sentence) => {
  expect(rendered(<Mix ids={ids} />)).toBe(sentence)
})
