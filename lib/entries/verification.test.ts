import { expect, test } from 'vitest'
import { definitionOf } from '@/lib/catalogue'
import { claimOf } from '@/lib/testing/claim'
import type { Claim } from './entry'
import { verificationOf, type Witness } from './verification'

const project = definitionOf('project')
const pair = { slug: 'norland-sudland', a: 'NO', b: 'SE' }
const values = { stage: 'in_progress' }

const claim = (source: string, more: Partial<Claim> = {}) => claimOf({ id: source, source, ...more })
const witness = (more: Partial<Witness> = {}): Witness => ({
  publisher: 'A paper',
  publisherGroup: null,
  tier: 'independent_media',
  country: null,
  reprintOf: null,
  ...more,
})
const judge = (claims: Claim[], witnesses: Record<string, Witness>) =>
  verificationOf(project, values, claims, new Map(Object.entries(witnesses)), pair)

test('reprints count with their original, publishers of one group once', () => {
  const one = witness({ publisher: 'One' })
  expect(judge([claim('a')], { a: one })).toBe('single_source')
  const reprint = witness({ publisher: 'Two', reprintOf: 'a' })
  expect(judge([claim('a'), claim('b')], { a: one, b: reprint })).toBe('single_source')
  expect(judge([claim('b')], { a: one, b: reprint })).toBe('single_source')
  const sister = witness({ publisher: 'Three', publisherGroup: 'One' })
  expect(judge([claim('a'), claim('c')], { a: one, c: sister })).toBe('single_source')
  expect(judge([claim('a'), claim('d')], { a: one, d: witness({ publisher: 'Four' }) })).toBe(
    'several_sources',
  )
})

test('reprints in a circle do not hang', () => {
  const circle = { a: witness({ reprintOf: 'b' }), b: witness({ reprintOf: 'a' }) }
  expect(judge([claim('a'), claim('b')], circle)).toMatch(/single_source|several_sources/)
})

test('both sides means an official source of each', () => {
  const official = (country: string) => witness({ tier: 'official', country, publisher: country })
  expect(judge([claim('a'), claim('b')], { a: official('NO'), b: official('SE') })).toBe('both_sides')
  expect(judge([claim('a'), claim('b')], { a: official('NO'), b: official('FI') })).toBe('several_sources')
})

test('a rival value or a standing denial is a dispute; a deprecated one is not', () => {
  const two = { a: witness(), b: witness({ publisher: 'B' }) }
  expect(judge([claim('a'), claim('b', { value: 'completed' })], two)).toBe('disputed')
  expect(judge([claim('a'), claim('b', { value: 'completed', rank: 'deprecated' })], two)).toBe(
    'single_source',
  )
  expect(judge([claim('a'), claim('b', { stance: 'denies', targetClaimId: 'a' })], two)).toBe('disputed')
})

test('what its speaker took back is retracted, what nobody says is not yet sourced', () => {
  const retraction = claim('b', { stance: 'retracts', targetClaimId: 'a' })
  expect(judge([claim('a', { rank: 'deprecated' }), retraction], { a: witness(), b: witness() })).toBe(
    'retracted',
  )
  expect(judge([], {})).toBe('not_yet_sourced')
})
