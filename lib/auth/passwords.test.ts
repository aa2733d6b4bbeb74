import { expect, test } from 'vitest'
import { passwordFault } from './passwords'

const fault = (password: string, about: string[] = []) => passwordFault(password, password, about)

test('between 12 and 256 characters, counted as a person would', async () => {
  expect(await fault('')).toBe('missing')
  expect(await fault('short-and-x')).toBe('tooShort')
  expect(await fault('马来西亚与中国之间的约定')).toBe(null)
  expect(await fault('🛤️🛤️')).toBe('tooShort')
  expect(await fault('kelapa muda '.repeat(22))).toBe('tooLong')
})

test.each([
  'password1234',
  'passwordpassword',
  'qwertyuiop12',
  '123456789012',
  'iloveyou1234',
  'letmeinletmein',
  'aaaaaaaaaaaa',
])('%s is among the first that anyone would try', async (password) => {
  expect(await fault(password)).toBe('guessable')
})

test('a name or an e-mail address with a digit is no password', async () => {
  expect(await fault('lee@example.org1', ['lee@example.org', 'Lee'])).toBe('guessable')
})

test('long ordinary words are welcome', async () => {
  expect(await fault('correct horse battery staple')).toBe(null)
  expect(await fault('jambatan panjang ke seberang')).toBe(null)
})

test('typed twice, the same', async () => {
  expect(await passwordFault('a rail link by the sea', 'a rail link by the see', [])).toBe('different')
  // Composed and decomposed, as two keyboards write it.
  expect(await passwordFault('caf\u00e9 by the old bridge', 'cafe\u0301 by the old bridge', [])).toBe(null)
})
