import { expect, test } from 'vitest'
import type { LinkRow } from './links-of'
import { neighboursOf } from './neighbours'

const rows = (kind: string, count: number, pointing = false): [string, LinkRow[]] => [
  kind,
  Array.from({ length: count }, (_, n) => {
    const entry = { id: `${kind}-${n}`, kind, slug: `${kind}-${n}`, names: { en: `${kind} ${n}` } }
    return { entry, row: pointing ? ({} as LinkRow['row']) : null, how: [] }
  }),
]
const names = (side: readonly { link: LinkRow }[] = []) => side.map(({ link }) => link.entry.id)

test('fewer than three links make no picture', () => {
  expect(neighboursOf(new Map([rows('agreement', 1), rows('sector', 1)]), {})).toBeNull()
  expect(neighboursOf(new Map([rows('agreement', 1), rows('sector', 2)]), {})).not.toBeNull()
})

test('a kind with many leaves room for the others, and what is not drawn is counted', () => {
  const links = new Map([rows('agreement', 1), rows('project', 50, true), rows('company', 3)])
  const found = neighboursOf(links, { project: 4711 })
  expect(names(found?.left)[0]).toBe('agreement-0')
  expect([found?.left.length, found?.right.length]).toEqual([6, 6])
  expect(names(found?.right).filter((id) => id.startsWith('company'))).toHaveLength(3)
  expect(found?.rest).toEqual([{ kind: 'project', count: 4711 - 8 }])
})

test('both sides are centred on each other and keep the order of kinds', () => {
  const found = neighboursOf(new Map([rows('agreement', 1), rows('company', 2), rows('sector', 1)]), {})
  expect(found?.left.map(({ link, row }) => [link.entry.id, row])).toEqual([['agreement-0', 1]])
  expect(found?.right.map(({ link, row }) => [link.entry.id, row])).toEqual([
    ['company-0', 0],
    ['company-1', 1],
    ['sector-0', 2],
  ])
  expect(found?.rows).toBe(3)
})

test('of one kind alone all stand on one side', () => {
  const found = neighboursOf(new Map([rows('project', 4)]), {})
  expect(found?.left).toEqual([])
  expect(found?.rows).toBe(4)
})
