import { expect, test } from 'vitest'
import { holds, isRole, prove, roles, type Signed } from './person'

const person = (role: Signed['role']): Signed => ({ id: '1', name: 'Mei', email: 'mei@example.org', role })

test('a role holds itself and all below it', () => {
  const held = roles.map((role) => roles.filter((asked) => holds(person(role), asked)))
  expect(held).toEqual([['contributor'], ['contributor', 'editor'], ['contributor', 'editor', 'admin']])
})

test('a proof is refused to a lower role', () => {
  expect(prove(person('editor'), 'contributor').id).toBe('1')
  expect(() => prove(person('editor'), 'admin')).toThrow('admin')
})

test('only the three names are roles', () => {
  expect(['admin', 'reader', 'ADMIN', '', null, undefined, 'constructor'].filter(isRole)).toEqual(['admin'])
})
