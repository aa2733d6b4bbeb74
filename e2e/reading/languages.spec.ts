import { expect, test } from '@playwright/test'

test('an entry is read in Chinese, with its sources in their own language', async ({ page }) => {
  await page.goto('/zh/projects/infinaxis-data-center')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  await expect(page.getByRole('heading', { name: '未见完成的报道；预定日期为2025年6月' })).toBeVisible()
  await page.getByLabel(/个来源：计划完成$/).click()
  await expect(page.locator('details.claim[open] blockquote [lang=en]')).toContainText('in June')
  await page.getByRole('main').getByRole('link', { name: '数据中心' }).first().click()
  await expect(page).toHaveURL(/\/zh\/sectors\/data-centres$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('数据中心')
  await expect(page.getByText('Data centres · Pusat data')).toBeVisible()
})

test('the overview is read in Chinese, with those who take part by their Chinese names', async ({ page }) => {
  await page.goto('/zh')
  const row = page.getByRole('row', { name: '比亚迪工厂（丹戎马林）' })
  await expect(row.locator('.sub')).toHaveText(/比亚迪$/)
  await expect(page.getByRole('link', { name: '建立外交与国防联合对话机制' }).first()).toBeVisible()
})

test('a list is read in Malay', async ({ page }) => {
  await page.goto('/ms/projects?stage=in_progress')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ms')
  await expect(page.getByRole('status')).toHaveText(/^\d+ daripada \d+ projek$/)
  await expect(page.getByRole('link', { name: /^Buang penapis: Peringkat:/ })).toBeVisible()
})

test('every page names itself in all languages', async ({ page }) => {
  await page.goto('/ms/projects/infinaxis-data-center')
  const addressOf = (tag: string) =>
    page.locator(`link[rel=alternate][hreflang="${tag}"]`).getAttribute('href')
  expect(await addressOf('zh-Hans')).toMatch(/\/zh\/projects\/infinaxis-data-center$/)
  expect(await addressOf('en')).toMatch(/[^h]\/projects\/infinaxis-data-center$/)
  expect(await page.locator('link[rel=canonical]').getAttribute('href')).toMatch(/\/ms\/projects\//)
})

test('in Chinese names are parted by the comma of lists, and no gap follows a full stop', async ({
  page,
}) => {
  await page.goto('/zh/projects')
  await expect(page.getByText('U Mobile、华为、中兴通讯').first()).toBeVisible()
  await page.goto('/zh')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/项目。这\d+项/)
})
