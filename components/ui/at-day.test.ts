import { expect, test } from 'vitest'
import { atDay } from './at-day'

test.each([
  ['/', '/?asOf=2026-01-01'],
  ['/projects/quay', '/projects/quay?asOf=2026-01-01'],
  ['/projects?stage=agreed&sort=name', '/projects?stage=agreed&sort=name&asOf=2026-01-01'],
  ['/projects/quay#links', '/projects/quay?asOf=2026-01-01#links'],
  ['/projects?asOf=2025-12-31', '/projects?asOf=2025-12-31'],
  ['/about/method#overdue', '/about/method#overdue'],
  ['/desk/edit/project/quay', '/desk/edit/project/quay'],
  ['/dataverse', '/dataverse?asOf=2026-01-01'],
  ['#ledger', '#ledger'],
  ['https://example.org/', 'https://example.org/'],
])('%s as of a day is %s', (href, expected) => {
  expect(atDay(href, '2026-01-01')).toBe(expected)
  expect(atDay(href, null)).toBe(href)
})
