import { expect, test } from 'vitest'
import { initialsOf, signatureOf } from './signature'

test.each([
  ['Siti Nur Aini', 'S. N. A.'],
  ['jean-luc o’neill', 'J. L. O.'],
  ['陈小明', '陈'],
  ['Lee 明', 'L. 明.'],
  ['(Ana) Ölander', 'A. Ö.'],
])('the initials of %s are %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})

test('somebody who was removed has no name, whatever they chose; nobody is nobody', () => {
  expect(signatureOf({ id: 'a', name: null, shownAs: 'initials' })).toEqual({ id: 'a', name: null })
  expect(signatureOf(null)).toBeNull()
})
