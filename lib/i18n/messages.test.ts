import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { expect, test } from 'vitest'
import { type Messages, readNamespaces } from './messages'
import { defaultLocale, locales } from './routing'

/** `a.b.c` → text, of a whole namespace. */
function flatten(messages: Messages, path = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : flatten(value, `${path}${key}.`),
  )
}

/** What a message asks for: its arguments with their sort, and its tags. */
function wants(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return []
    if (element.type === TYPE.tag) return [`<${element.value}>`, ...wants(element.children)]
    const own = `${element.value}:${TYPE[element.type]}`
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [own]
    return [own, ...Object.values(element.options).flatMap((option) => wants(option.value))]
  })
}
const wantedBy = (text: string) => [...new Set(wants(parse(text)))].sort()

const english = await readNamespaces(defaultLocale)

for (const locale of locales) {
  const own = await readNamespaces(locale)

  test(`${locale}: no namespace is missing or alone`, () => {
    expect(Object.keys(own).sort()).toEqual(Object.keys(english).sort())
  })

  for (const [namespace, messages] of Object.entries(english)) {
    const expected = flatten(messages)
    const actual = new Map(flatten(own[namespace] ?? {}))

    test(`${locale}: ${namespace} has every key, none too many, none empty`, () => {
      expect([...actual.keys()].sort()).toEqual(expected.map(([key]) => key).sort())
      expect([...actual].filter(([, text]) => text.trim() === '')).toEqual([])
    })

    test(`${locale}: ${namespace} asks for the same arguments as English`, () => {
      const shared = expected.filter(([key]) => actual.has(key))
      expect(Object.fromEntries(shared.map(([key]) => [key, wantedBy(actual.get(key) ?? '')]))).toEqual(
        Object.fromEntries(shared.map(([key, text]) => [key, wantedBy(text)])),
      )
    })
  }
}

/** The reference of the API is full of Latin words and sets its numbers like them. */
test('zh: a number, or what stands for one, touches the characters around it', async () => {
  const { data: _, ...read } = await readNamespaces('zh')
  const apart = /\p{Script=Han} [\d#{]|[#}] \p{Script=Han}|\p{Script=Han}\d+ \p{Script=Han}/u
  expect(flatten(read as Messages).filter(([, text]) => apart.test(text))).toEqual([])
})
