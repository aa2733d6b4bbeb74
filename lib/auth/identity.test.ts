import { expect, test } from 'vitest'
import { emailFault, nameFault, readEmail, readName } from './identity'

test('an e-mail address is looked for as it is kept', () => {
  expect(readEmail('  Mei.Ling@Example.ORG ')).toBe('mei.ling@example.org')
  expect(emailFault('mei.ling@example.org')).toBe(null)
  expect(emailFault('')).toBe('missing')
  expect(emailFault('mei.ling')).toBe('invalid')
  expect(emailFault(`${'a'.repeat(250)}@example.org`)).toBe('invalid')
})

test('a name is any text of one line', () => {
  expect(readName('  Siti  binti\nAhmad ')).toBe('Siti binti Ahmad')
  expect(nameFault('李')).toBe(null)
  expect(nameFault('')).toBe('missing')
  expect(nameFault('x'.repeat(121))).toBe('tooLong')
})
