import { expect, test } from 'vitest'
import { hashToken, isToken, newToken } from './tokens'

test('a token is 256 random bits, never twice the same', () => {
  const tokens = Array.from({ length: 1000 }, newToken)
  expect(new Set(tokens).size).toBe(1000)
  expect(tokens.every((token) => Buffer.from(token, 'base64url').length === 32)).toBe(true)
})

test('its hash is 32 bytes that do not contain it', () => {
  const token = newToken()
  const hash = Buffer.from(hashToken(token))
  expect(hash).toHaveLength(32)
  expect(hash.equals(Buffer.from(token, 'base64url'))).toBe(false)
  expect(hash.equals(hashToken(token))).toBe(true)
})

test('what is not shaped like a token is told apart', () => {
  expect(isToken(newToken())).toBe(true)
  expect([undefined, '', 'a'.repeat(42), 'a'.repeat(44), `${'a'.repeat(42)}'`].filter(isToken)).toEqual([])
})
