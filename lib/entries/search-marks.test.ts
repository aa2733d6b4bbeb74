import { expect, test } from 'vitest'
import { excerpt, markWanted, wantedIn } from './search-marks'

const marked = (question: string, text: string) =>
  markWanted(text, wantedIn(question))
    .map((one) => (one.marked ? `[${one.text}]` : one.text))
    .join('')

test('words are marked by their beginning and stem, whatever their case and accents', () => {
  expect(marked('data centre', 'Two Data Centers and a database')).toBe(
    'Two [Data] [Centers] and a [database]',
  )
  expect(marked('building', 'They built; buildings stand')).toBe('They built; [buildings] stand')
  expect(marked('cafe', 'Café')).toBe('[Café]')
  expect(marked('5g', 'the 5G network')).toBe('the [5G] network')
})

test('Chinese is marked where the whole run stands, in simplified or traditional characters', () => {
  expect(marked('华为', '馬來西亞華為公司')).toBe('馬來西亞[華為]公司')
  expect(marked('華為', '华为的网络')).toBe('[华为]的网络')
  expect(marked('为', '中兴')).toBe('中兴')
})

test('an excerpt is cut at words around the first mark', () => {
  const text = `${'before it '.repeat(20)}the harbour ${'after it '.repeat(40)}`
  const words = excerpt(text, wantedIn('harbor'))
  const shown = words?.map((one) => one.text).join('') ?? ''
  expect(shown).toMatch(/^…(before|it) .*the harbour .*…$/)
  expect(shown.length).toBeLessThan(230)
  expect(excerpt('nothing here', wantedIn('harbour'))).toBeNull()
})
