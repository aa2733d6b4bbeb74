import { expect, test } from 'vitest'
import { catalogue } from '@/lib/catalogue'
import { crosswalks } from '@/lib/crosswalks/crosswalks'
import { readNamespaces } from '@/lib/i18n/messages'
import { locales } from '@/lib/i18n/routing'
import { messageAt } from '@/lib/testing/message-at'
import { codeListsOf } from './code-lists'
import { formOf, forms } from './forms'

const definitions = [...catalogue.values()]

for (const locale of locales) {
  const messages = await readNamespaces(locale)
  const missing = (paths: string[]) => paths.filter((path) => typeof messageAt(messages, path) !== 'string')

  test.each(definitions)(
    `${locale}: every field of a $kind has a label and help, every part a label`,
    (definition) => {
      const { kind, fields } = definition
      const wanted = Object.entries(fields).flatMap(([name, shape]) => {
        const parts = shape.type === 'list' && shape.of.type === 'group' ? Object.keys(shape.of.fields) : []
        return [
          `vocabulary.kind.${kind}.one`,
          `fields.${kind}.${name}.label`,
          `fields.${kind}.${name}.help`,
          ...parts.map((part) => `fields.items.${name}.${part}`),
          `data.form.${formOf(shape)}.name`,
        ]
      })
      expect(missing(wanted)).toEqual([])
    },
  )

  test(`${locale}: what the dictionary explains more fully is a field`, () => {
    const explained = Object.entries(messages.fields?.dictionary ?? {}).flatMap(([kind, fields]) =>
      Object.keys(fields).map((name) => [kind, name] as const),
    )
    const unknown = explained.filter(([kind, name]) => !(name in (catalogue.get(kind)?.fields ?? {})))
    expect(unknown).toEqual([])
  })

  test(`${locale}: every list of codes has a name, every form an explanation`, () => {
    const lists = codeListsOf(definitions)
    expect(missing(lists.map(({ name }) => name))).toEqual([])
    expect(missing(Object.keys(forms).map((form) => `data.form.${form}.text`))).toEqual([])
  })

  test(`${locale}: where some codes of a list are defined, all are`, () => {
    for (const { vocabulary, codes } of codeListsOf(definitions)) {
      const defined = codes.filter((code) =>
        messageAt(messages, `vocabulary.definition.${vocabulary}.${code}`),
      )
      expect([0, codes.length], vocabulary).toContain(defined.length)
    }
  })
}

test('a list of codes tells which fields take them, and which codes are only computed', () => {
  const lists = codeListsOf(definitions)
  const disposition = lists.find(({ vocabulary }) => vocabulary === 'disposition')
  expect(disposition?.usedIn).toEqual(['project.disposition', 'development.dispositionAfter'])
  expect(disposition?.codes.filter((code) => !disposition.enterable.includes(code))).toEqual([
    'dormant',
    'disputed',
  ])
  const status = lists.find(({ vocabulary }) => vocabulary === 'agreementStatus')
  expect(status?.usedIn).toContain('agreement.status')
  expect(lists.map(({ vocabulary }) => vocabulary)).not.toContain('statusAfter')
  expect(new Set(lists.map(({ vocabulary }) => vocabulary)).size).toBe(lists.length)
})

test('other standards are compared with codes that exist', () => {
  const lists = new Map(codeListsOf(definitions).map(({ vocabulary, codes }) => [vocabulary, codes]))
  for (const { vocabulary, codes } of crosswalks)
    expect(Object.keys(codes).filter((code) => !lists.get(vocabulary)?.includes(code))).toEqual([])
})
