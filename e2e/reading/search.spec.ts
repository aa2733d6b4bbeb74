import AxeBuilder from '@axe-core/playwright'
import { expect } from '@playwright/test'
import { test } from '../fixtures'

test('a name is offered while it is typed, and gone to by the keyboard', async ({ page }) => {
  await page.goto('/')
  const box = page.getByRole('banner').getByRole('combobox', { name: 'Search everything' }).first()
  await box.pressSequentially('infin')
  const offered = page.getByRole('listbox').getByRole('option')
  await expect(offered.filter({ hasText: 'Infinaxis Data Center' })).toBeVisible()
  expect((await new AxeBuilder({ page }).include('header').analyze()).violations).toEqual([])
  await box.press('ArrowDown')
  await expect(offered.first()).toHaveAttribute('aria-selected', 'true')
  await box.press('Escape')
  await expect(offered).toHaveCount(0)
  await box.fill('')
  await box.pressSequentially('east coast rail')
  await expect(offered.first()).toContainText('East Coast Rail Link')
  await box.press('ArrowDown')
  await box.press('Enter')
  await expect(page).toHaveURL(/\/projects\/east-coast-rail-link$/)
})

test('what was looked for is marked, in names and around quoted words', async ({ page }) => {
  await page.goto('/search?q=data+centre')
  await expect(page.getByRole('main').locator('mark').first()).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: 'Projects' })).toBeVisible()
  const found = page.getByRole('navigation', { name: 'Found in' })
  await expect(found.getByRole('link', { name: 'Sectors' })).toBeVisible()
  await page
    .getByRole('region', { name: 'Projects' })
    .getByRole('link', { name: 'As a list with filters' })
    .click()
  await expect(page).toHaveURL(/\/projects\?q=data\+?(%20)?centre/)
})

test('a small error finds the name that was meant, and says so', async ({ page }) => {
  await page.goto('/search?q=Hauwei')
  await expect(page.getByRole('status').filter({ hasText: 'occurs nowhere here' })).toContainText('huawei')
  await expect(page.getByRole('main').getByRole('link', { name: 'Huawei', exact: true })).toBeVisible()
})

test('traditional characters find simplified ones, without JavaScript', async ({ browser }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 320, height: 700 },
  })
  const page = await context.newPage()
  await page.goto('/zh')
  await page.getByText('菜单').click()
  const box = page.getByRole('combobox').locator('visible=true')
  await box.fill('東海岸鐵路')
  await box.press('Enter')
  await expect(page).toHaveURL(/\/zh\/search\?q=/)
  await expect(page.getByRole('main').getByRole('link', { name: '东海岸铁路', exact: true })).toBeVisible()
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(320)
  await context.close()
})

test('the site is searched as it was on a day', async ({ page }) => {
  await page.goto('/search?q=infinaxis&asOf=2020-01-01')
  await expect(page.getByText('Nothing was found for “infinaxis”.')).toBeVisible()
  await expect(page.getByText('Read as it was published at the end of')).toBeVisible()
})
