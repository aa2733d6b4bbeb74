import { expect, test } from 'vitest'
import { holesAt, Text } from './holed-text'

const bytes = (text: string) => Buffer.from(text)

test('a text with holes is the same text with other words in them', () => {
  const cut = holesAt(/<\d>/g, ['<1>', '<2>'])
  const text = new Text(4)
  text.addFilled(cut('<1>铁路 of <2>, <1>'), [bytes('one'), bytes('二')])
  text.add(bytes('!'))
  expect(Buffer.from(text.bytes).toString()).toBe('one铁路 of 二, one!')
  text.clear()
  text.addFilled(cut('none'), [])
  expect(Buffer.from(text.bytes).toString()).toBe('none')
})

test('what looks like a stand-in and is none is not passed over', () => {
  expect(() => holesAt(/<\d>/g, ['<1>'])('<3>')).toThrow('stands for nothing')
})
