import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasSeparator, namesIn } from './name-list'

const known = ['Rail', 'Roads', '公路', 'Culture, Arts and Heritage', 'Arts and Heritage; Sports']
const read = (line: string) =>
  namesIn(
    line,
    (text) => (known.includes(text) ? text : `no ${text}`),
    (found) => !found.startsWith('no '),
  )

test.each([
  ['Rail', ['Rail']],
  ['Rail, Roads', ['Rail', 'Roads']],
  ['Rail、公路；Roads', ['Rail', '公路', 'Roads']],
  ['Culture, Arts and Heritage, Rail', ['Culture, Arts and Heritage', 'Rail']],
  ['Rail; Arts and Heritage; Sports,', ['Rail', 'Arts and Heritage; Sports']],
  ['Rail, Alchemy, Roads', ['Rail', 'no Alchemy', 'Roads']],
  [' , ;\n', []],
  ['', []],
])('“%s” names %j', (line, names) => {
  expect(read(line)).toEqual(names)
})

test('names without commas are read as they were joined', () => {
  const name = fc
    .string({ minLength: 1 })
    .map((text) => text.trim())
    .filter((text) => text !== '' && !hasSeparator(text))
  fc.assert(
    fc.property(fc.array(name, { maxLength: 12 }), (names) => {
      const found = namesIn(
        names.join(', '),
        (text) => text,
        (text) => names.includes(text),
      )
      expect(found).toEqual(names)
    }),
  )
})
