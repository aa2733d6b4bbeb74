import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { definitionOf, type Kind } from '@/lib/catalogue'
import type { Localised } from '@/lib/fields/field'
import { readMessages } from '@/lib/i18n/messages'
import { EntryHeading } from './entry-heading'
import type { EntryView } from './view'

const messages = { en: await readMessages('en'), zh: await readMessages('zh') }

function heading(
  kind: Kind,
  names: Localised,
  more: {
    mayPropose?: boolean
    locale?: 'en' | 'zh'
    language?: string
    formerNames?: EntryView['formerNames']
  },
) {
  const { mayPropose = false, locale = 'en', language, formerNames = [] } = more
  const view = {
    definition: definitionOf(kind),
    entry: { kind, slug: 'one', names, relationship: null, claims: [], sources: {}, values: { language } },
    known: { relationships: [] },
    mayPropose,
    formerNames,
  } as unknown as EntryView
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="UTC">
      <EntryHeading view={view} />
    </NextIntlClientProvider>,
  )
}

test('the title is in the language of the reader, with the other names beneath', () => {
  const html = heading('company', { en: 'Northern Works', zh: '北方工厂' }, { locale: 'zh' })
  expect(html).toMatch(/<h1[^>]*>北方工厂<\/h1>/)
  expect(html).toContain('<span lang="en">Northern Works</span>')
  expect(heading('company', { zh: '北方工厂' }, {})).toMatch(/<h1 lang="zh-Hans"[^>]*>北方工厂<\/h1>/)
})

test('names that it no longer has are said with their last day, in their language', () => {
  const formerNames = [{ text: '北方工厂', language: 'zh' as const, until: '2025-05-05' }]
  expect(heading('company', { en: 'Northern Works' }, { formerNames })).toContain(
    'Until 5 May 2025 it was called <span lang="zh-Hans">北方工厂</span> here.',
  )
})

test('the title of a source is in the language of the source', () => {
  expect(heading('source', { en: 'Laporan' }, { language: 'ms' })).toMatch(/<h1 lang="ms"[^>]*>Laporan<\/h1>/)
})

test('only who may propose is led to the desk', () => {
  const names = { en: 'Northern Works' }
  expect(heading('company', names, {})).not.toContain('/desk/')
  const signedIn = heading('company', names, { mayPropose: true })
  expect(signedIn).toContain('href="/desk/edit/company/one"')
  expect(signedIn).toContain('href="/desk/develop/company/one"')
  expect(heading('source', names, { mayPropose: true })).not.toContain('/desk/develop/')
})
