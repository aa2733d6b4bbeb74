import { expect, test } from 'vitest'
import { addressKey } from './address'

test('an IPv4 address counts for itself, however it is written', () => {
  expect(addressKey('203.0.113.7')).toBe('203.0.113.7')
  expect(addressKey('::ffff:203.0.113.7')).toBe('203.0.113.7')
})

test('an IPv6 address counts for its network', () => {
  const one = addressKey('2001:db8:0:a::1')
  expect(one).toBe('2001:db8:0:a::/64')
  expect(addressKey('2001:0DB8::a:ffff:1:2:3')).toBe(one)
  expect(addressKey('2001:db8:0:b::1')).not.toBe(one)
  expect(addressKey('::1')).toBe('0:0:0:0::/64')
  expect(addressKey('fe80::1%eth0')).toBe('fe80:0:0:0::/64')
})

test('no address is one name for all', () => {
  expect(addressKey('')).toBe('unknown')
})
