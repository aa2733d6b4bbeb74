import { expect, test } from 'vitest'
import { loggedPath } from './request-log'

test.each([
  ['/projects?q=who+asks', '/projects'],
  ['/set-up/s3cret', '/set-up/…'],
  ['/zh/invitation/s3cret?x=1', '/zh/invitation/…'],
  ['/projects/set-up', '/projects/set-up'],
])('%s is logged as %s', (url, path) => {
  expect(loggedPath(url)).toBe(path)
})
