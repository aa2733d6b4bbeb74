import { expect, test } from '@playwright/test'

test.use({ javaScriptEnabled: false })

test('sentences open, filters work and pages turn without a script', async ({ page }) => {
  await page.goto('/projects')
  await page
    .getByRole('group', { name: 'Stage' })
    .getByLabel(/^In progress/)
    .check()
  await page.getByRole('button', { name: 'Apply' }).click()
  await page.getByRole('link', { name: 'Infinaxis Data Center' }).click()
  await page.getByLabel(/sources?: Planned completion$/).click()
  await expect(page.locator('details.claim[open] blockquote')).toBeVisible()
  await page.getByRole('link', { name: /^\d+ revisions$/ }).click()
  await page.getByRole('link', { name: 'Revision 1', exact: true }).click()
  await page.getByRole('button', { name: /source.*: Stage/ }).click()
  await expect(page.locator('.pop:popover-open blockquote')).toBeVisible()
})

test('search finds entries of every kind, in any language', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('combobox').first().fill('万国数据')
  await page.getByRole('combobox').first().press('Enter')
  await expect(page).toHaveURL(/\/search\?q=/)
  await page
    .getByRole('region', { name: 'Companies' })
    .getByRole('link', { name: 'GDS', exact: true })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('GDS')
})

test('what does not exist is absent with its status, and can be searched for', async ({ page }) => {
  const absent = [
    '/projects/no-such-project',
    '/projects/no-such-project/history',
    '/projects/infinaxis-data-center/history/999',
    '/projects/infinaxis-data-center/history/first',
    '/projects/infinaxis-data-center?asOf=someday',
    '/zh/companies/no-such-company',
  ]
  for (const address of absent) {
    const response = await page.goto(address)
    expect(response?.status(), address).toBe(404)
    await expect(page.getByRole('main').getByRole('combobox')).toBeVisible()
  }
})
