import { expect, test } from 'vitest'
import { inFormOrder, onePerInput } from './form-order'

const problem = (input: string, message = 'required') => ({ input, message })
const inputs = (given: readonly string[]) =>
  inFormOrder(
    given.map((input) => problem(input)),
    ['name', 'stage', 'plannedEnd', 'participants'],
  ).map(({ input }) => input)

test('problems come as one meets them going down the form', () => {
  expect(
    inputs([
      'reason',
      'plannedEnd',
      'participants.2.role',
      'quote.participants.0',
      'quote.stage',
      'source.url',
      'name.en',
      '',
    ]),
  ).toEqual([
    '',
    'source.url',
    'name.en',
    'quote.stage',
    'plannedEnd',
    'quote.participants.0',
    'participants.2.role',
    'reason',
  ])
})

test('what is in the same place keeps its order', () => {
  expect(inputs(['quote.stage', 'stage'])).toEqual(['quote.stage', 'stage'])
})

test('an input has its first problem only', () => {
  expect(onePerInput([problem('stage', 'first'), problem('stage', 'second'), problem('name')])).toEqual([
    problem('stage', 'first'),
    problem('name'),
  ])
})
