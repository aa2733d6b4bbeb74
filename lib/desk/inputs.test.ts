import { expect, test } from 'vitest'
import { definitionOf } from '@/lib/catalogue'
import { Lines } from '@/lib/entries/typed'
import { inputOf } from './inputs'

const project = definitionOf('project')
const lines = new Lines([
  ['formLanguage', 'ms'],
  ['participants.0.id', 'a'],
  ['participants.1.id', 'b'],
])

test.each([
  ['stage', 'required', 'stage'],
  ['stage', 'needsQuote', 'quote.stage'],
  ['name', 'required', 'name.ms'],
  ['summary/zh', 'tooLong', 'summary.zh'],
  ['participants/b/role', 'required', 'participants.1.role'],
  ['participants/b', 'endsBeforeStart', 'participants.1.company'],
  ['participants/b', 'needsQuote', 'quote.participants.1'],
])('%s %s is mended at %s', (path, message, input) => {
  expect(inputOf(project, path, message, lines)).toBe(input)
})
