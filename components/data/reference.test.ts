import { expect, test } from 'vitest'
import { linkFields } from './reference'

const link = (kind: string, more: Record<string, object> = {}) => ({
  type: 'object',
  properties: { ...more, kind: { enum: [kind] }, slug: {}, name: {} },
})

test('a link tells where it leads, through which field, and what it says beside the name', () => {
  const owner = link('company', { shareBasisPoints: {} })
  const subsidiary = link('company', { type: {}, via: { enum: ['parent', 'owners'] } })
  const links = {
    properties: { owners: { items: owner }, companies: { items: { anyOf: [owner, subsidiary] } } },
  }
  expect(linkFields(links)).toEqual([
    { name: 'owners', kinds: ['company'], via: [], own: ['shareBasisPoints'] },
    { name: 'companies', kinds: ['company'], via: ['parent', 'owners'], own: ['shareBasisPoints', 'type'] },
  ])
})
