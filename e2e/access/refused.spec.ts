import { expect } from '@playwright/test'
import { test } from '../fixtures'

for (const address of [
  '/desk',
  '/desk/new/project',
  '/desk/review',
  '/desk/proposals',
  '/desk/people',
  '/desk/audit',
  '/account/tokens',
  '/account/second-step',
]) {
  test(`${address} asks a reader to sign in, and leads back`, async ({ page }) => {
    await page.goto(address)
    await expect(page).toHaveURL(/\/sign-in\?to=/)
    expect(new URL(page.url()).searchParams.get('to')).toBe(address)
  })
}

test('a contributor has no review and no people, and cannot publish', async ({ contributor }) => {
  for (const address of ['/desk/review', '/desk/people', '/desk/audit']) {
    const response = await contributor.goto(address)
    expect(response?.status()).toBe(403)
  }
  await contributor.goto('/desk/new/project')
  await expect(contributor.getByRole('button', { name: 'Send for review' })).toBeVisible()
  await expect(contributor.getByRole('button', { name: 'Publish' })).toHaveCount(0)
})

test('another person’s proposal does not exist for a contributor', async ({ contributor }) => {
  const response = await contributor.goto('/desk/proposals/01990000-0000-7000-8000-000000000000')
  expect(response?.status()).toBe(404)
  expect((await contributor.goto('/desk/new/treasure'))?.status()).toBe(404)
  expect((await contributor.goto('/desk/edit/project/no-such'))?.status()).toBe(404)
  expect((await contributor.goto('/desk/develop/source/pm-global'))?.status()).toBe(404)
})

test('an editor has no people and no audit list', async ({ editor }) => {
  for (const address of ['/desk/people', '/desk/audit'])
    expect((await editor.goto(address))?.status()).toBe(403)
})
