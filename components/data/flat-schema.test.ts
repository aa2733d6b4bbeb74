import { expect, test } from 'vitest'
import { flatFields, typeOf } from './flat-schema'

test('a type is told in words that a reader can look up', () => {
  expect(typeOf({ $ref: '#/components/schemas/Claim' })).toEqual({ is: 'shape', name: 'Claim' })
  expect(typeOf({ type: ['string', 'null'], enum: ['a', 'b', null] })).toEqual({
    is: 'either',
    of: [
      { is: 'codes', codes: ['a', 'b'] },
      { is: 'plain', name: 'null', format: null },
    ],
  })
  expect(typeOf({ type: 'array', items: { type: 'string', format: 'uuid' } })).toEqual({
    is: 'list',
    of: { is: 'plain', name: 'string', format: 'uuid' },
  })
  expect(typeOf({ type: 'string', const: 'project' })).toEqual({ is: 'codes', codes: ['project'] })
  expect(typeOf({ description: 'whatever' })).toEqual({ is: 'any' })
})

test('objects within a shape are laid flat, and say what is always there', () => {
  const shape = {
    type: 'object',
    required: ['page'],
    properties: {
      page: { type: 'object', properties: { next: { type: 'string', description: 'on' } } },
      errors: { type: 'array', items: { type: 'object', properties: { pointer: { type: 'string' } } } },
      quote: { anyOf: [{ type: 'object', properties: { exact: { type: 'string' } } }, { type: 'null' }] },
    },
  }
  expect(flatFields(shape).map(({ path, always }) => [path, always])).toEqual([
    ['page', true],
    ['page.next', false],
    ['errors', false],
    ['errors[].pointer', false],
    ['quote', false],
    ['quote.exact', false],
  ])
  expect(flatFields(shape)[1]?.description).toBe('on')
})
