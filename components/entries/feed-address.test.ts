import { expect, test } from 'vitest'
import { feedAddress } from './feed-address'

test('a feed keeps the filters and the language, not the page or the order', () => {
  expect(feedAddress('/projects', 'stage=agreed&sort=name&cursor=abc', 'en')).toBe(
    '/feed/projects.atom?stage=agreed',
  )
  expect(feedAddress('/projects/a-bridge', '', 'ms')).toBe('/feed/projects/a-bridge.atom?lang=ms')
})
