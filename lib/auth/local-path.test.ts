import { expect, test } from 'vitest'
import { localPath } from './local-path'

test('an address of ours is kept with its query', () => {
  expect(localPath('/desk/edit/project/a?from=list', '/desk')).toBe('/desk/edit/project/a?from=list')
  expect(localPath('/zh/desk', '/desk')).toBe('/zh/desk')
})

test.each([
  undefined,
  ['/desk'],
  '',
  'desk',
  'https://elsewhere.example/',
  '//elsewhere.example/',
  '/\\elsewhere.example/',
  '/\t/elsewhere.example/',
  '/.//elsewhere.example/',
  'javascript:alert(1)',
  '/sign-in?to=/desk',
  '/zh/sign-in',
])('%j leads to the desk instead', (to) => {
  expect(localPath(to, '/desk')).toBe('/desk')
})
