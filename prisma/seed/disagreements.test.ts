import { describe, expect, test } from 'vitest'
import { standOf } from '@/components/entries/claims-on'
import { definitionOf, type Kind } from '@/lib/catalogue'
import { valueAt } from '@/lib/entries/values'
import { verificationOf, type Witness } from '@/lib/entries/verification'
import { rehearse } from './rehearsal'

const both = rehearse('both')
const pair = { slug: 'china-malaysia', a: 'CN', b: 'MY' }
const witnesses = new Map(both.sources.map(({ id, values }) => [id, values as unknown as Witness] as const))

const on = (kind: Kind, slug: string, path: string) => {
  const { values, claims } = both.entry(kind, slug)
  const own = claims.filter(({ field }) => field === path)
  const found = standOf(definitionOf(kind), own, valueAt(values, path))
  return found && [found.stand, [...new Set(found.against.map(({ value }) => JSON.stringify(value)))]]
}
const verification = (kind: Kind, slug: string) => {
  const { values, claims } = both.entry(kind, slug)
  return verificationOf(definitionOf(kind), values, claims, witnesses, pair)
}

describe('what the sources of the seed disagree on', () => {
  test('a newspaper’s MoU against the agreement that entered into force', () => {
    expect(on('agreement', 'visa-exemption-agreement', 'type')).toEqual(['disputed', ['"mou"']])
    expect(on('agreement', 'giant-panda-agreement', 'type')).toEqual(['disputed', ['"mou"']])
    expect(on('agreement', 'visa-exemption-agreement', 'status')).toBeNull()
  })

  test('completion in the second quarter, in June 2025 and in a June without a year agree', () => {
    expect(on('project', 'infinaxis-data-center', 'plannedEnd')).toBeNull()
    expect(on('project', 'chery-smart-auto-industrial-park', 'plannedEnd')).toBeNull()
  })

  test('nobody was read to own the data centre; its developer and “a Singaporean firm” do not contradict', () => {
    const { values, claims } = both.entry('project', 'infinaxis-data-center')
    const roles = (values.participants as { role: string }[]).map(({ role }) => role)
    expect(roles).not.toContain('owner')
    expect(claims.some(({ value }) => (value as { role?: string } | null)?.role === 'owner')).toBe(false)
    expect(on('project', 'infinaxis-data-center', 'participants/infinaxis-developer')).toBeNull()
    expect(on('project', 'infinaxis-data-center', 'participants/infinaxis-operator')).toBeNull()
  })

  test('two amounts and two sizes that no page explains', () => {
    expect(on('project', 'chery-smart-auto-industrial-park', 'figures/investment')?.[0]).toBe('disputed')
    expect(on('project', 'bridge-my06', 'metrics/site-area')?.[0]).toBe('disputed')
  })
})

test('how well the deciding field is supported: a rewrite counts with its original', () => {
  expect(verification('project', 'infinaxis-data-center')).toBe('single_source')
  expect(verification('project', 'exchange-106')).toBe('several_sources')
  expect(verification('agreement', 'visa-exemption-agreement')).toBe('single_source')
})
