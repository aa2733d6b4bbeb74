import { expect, test } from 'vitest'
import { messageAt } from '@/lib/testing/message-at'
import { glossary } from './glossary'
import { type Messages, readNamespaces } from './messages'
import { locales } from './routing'

function texts(messages: Messages): string[] {
  return Object.values(messages).flatMap((value) => (typeof value === 'string' ? [value] : texts(value)))
}

for (const locale of locales) {
  const namespaces = await readNamespaces(locale)
  const everything = texts(namespaces).map((text) => text.toLowerCase())

  for (const term of glossary) {
    test(`${locale}: ${term.en} is “${term[locale]}”`, () => {
      for (const label of term.labels) {
        const text = messageAt(namespaces.vocabulary, label)
        expect(typeof text === 'string' ? text.toLowerCase() : text, label).toBe(term[locale])
      }
    })

    for (const wording of term.never?.[locale] ?? []) {
      test(`${locale}: nothing says “${wording}” for ${term.en}`, () => {
        expect(everything.filter((text) => text.includes(wording))).toEqual([])
      })
    }
  }

  test(`${locale}: every kind of text between two sides has its term`, () => {
    const types = Object.keys(messageAt(namespaces.vocabulary, 'agreementType') ?? {})
    const known = glossary.flatMap(({ labels }) => labels)
    // A contract is a word of commerce, "other" none at all.
    expect(types.filter((code) => !known.includes(`agreementType.${code}`))).toEqual(['contract', 'other'])
  })
}
