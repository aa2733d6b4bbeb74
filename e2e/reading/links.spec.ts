import { expect, test } from '@playwright/test'

test('a link leads on without loading the document anew; with a key held it opens a tab', async ({
  page,
  context,
}) => {
  await page.goto('/projects', { waitUntil: 'networkidle' })
  await page.evaluate(() => Object.assign(window, { stayed: true }))
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Sources' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sources' })).toBeVisible()
  const source = page.getByRole('main').getByRole('rowheader').getByRole('link').first()
  const address = (await source.getAttribute('href')) ?? ''
  const opening = context.waitForEvent('page')
  await source.click({ modifiers: ['ControlOrMeta'] })
  await expect(await opening).toHaveURL(new RegExp(`${address}$`))
  await source.click()
  await expect(page).toHaveURL(new RegExp(`${address}$`))
  expect(await page.evaluate(() => 'stayed' in window)).toBe(true)
})
