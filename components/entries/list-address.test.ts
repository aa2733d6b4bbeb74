import { expect, test } from 'vitest'
import { ListAddress } from './list-address'

const address = new ListAddress(
  '/projects',
  new URLSearchParams('stage=agreed&stage=in_progress&sort=-date&cursor=abc&asOf=2026-12-01'),
)
const sort = { key: 'date', descending: true } as const

test('a value of a filter is taken away by itself, and the pages begin anew', () => {
  expect(address.without('stage', 'agreed')).toBe('/projects?stage=in_progress&sort=-date&asOf=2026-12-01')
  expect(address.without('stage')).toBe('/projects?sort=-date&asOf=2026-12-01')
})

test('clearing keeps the day that is read', () => {
  expect(address.cleared()).toBe('/projects?asOf=2026-12-01')
  expect(new ListAddress('/sectors', new URLSearchParams('q=a')).cleared()).toBe('/sectors')
})

test('sorting by the same key again turns it round', () => {
  expect(address.sortedBy('date', { sort })).toContain('sort=date')
  expect(address.sortedBy('name', { sort })).toContain('sort=name')
  expect(address.sortedBy('updatedAt', { sort })).toContain('sort=-updatedAt')
})

test('a page keeps everything, the data leave only the page out', () => {
  expect(address.at('next')).toBe(
    '/projects?stage=agreed&stage=in_progress&sort=-date&asOf=2026-12-01&cursor=next',
  )
  expect(address.json).toBe('/api/v1/projects?stage=agreed&stage=in_progress&sort=-date&asOf=2026-12-01')
  expect(address.download('csv', 'en')).toBe(
    '/download/projects.csv?stage=agreed&stage=in_progress&sort=-date&asOf=2026-12-01',
  )
  expect(new ListAddress('/sectors', new URLSearchParams()).download('csv', 'zh')).toBe(
    '/download/sectors.csv?lang=zh',
  )
})
