import { expect, test } from '@playwright/test'

test('a list is narrowed by its boxes, and each condition can be taken away', async ({ page }) => {
  await page.goto('/projects')
  const all = await page.getByRole('row').count()
  await page
    .getByRole('group', { name: 'Stage' })
    .getByLabel(/^In progress/)
    .check()
  await page
    .getByRole('group', { name: 'What became of it' })
    .getByLabel(/^Past the date stated/)
    .check()
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(page).toHaveURL(/stage=in_progress/)
  await expect(page.getByRole('status')).toHaveText(/^\d+ of \d+ projects$/)
  expect(await page.getByRole('row').count()).toBeLessThan(all)
  await expect(page.getByRole('row', { name: /Infinaxis/ })).toContainText('no report of completion')

  await page.getByRole('link', { name: /^Remove filter: What became of it: Past the date stated/ }).click()
  await expect(page).not.toHaveURL(/overdue/)
  await expect(page).toHaveURL(/stage=in_progress/)
  await expect(page.getByRole('group', { name: 'Stage' }).getByLabel(/^In progress/)).toBeChecked()
})

test('headings sort, and turn round', async ({ page }) => {
  await page.goto('/agreements')
  await page.getByRole('columnheader', { name: 'Name' }).getByRole('link').click()
  await expect(page.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending')
  const first = await page.getByRole('rowheader').first().textContent()
  await page.getByRole('columnheader', { name: 'Name' }).getByRole('link').click()
  await expect(page.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'descending')
  await expect(page.getByRole('rowheader').last()).toHaveText(first ?? '')
})

test('pages follow one another and lead back', async ({ page }) => {
  await page.goto('/developments')
  const first = await page.getByRole('rowheader').allTextContents()
  await page.getByRole('link', { name: 'Next page' }).click()
  await expect(page).toHaveURL(/cursor=/)
  const second = await page.getByRole('rowheader').allTextContents()
  expect(second.length).toBeGreaterThan(0)
  expect(second.filter((name) => first.includes(name))).toEqual([])
  await page.getByRole('link', { name: 'Previous page' }).click()
  await expect(page.getByRole('rowheader')).toHaveText(first)
})

test('when nothing fits, the page says what to relax', async ({ page }) => {
  await page.goto('/projects?stage=mooted&q=railway')
  await expect(page.getByText('Nothing fits all of these conditions.')).toBeVisible()
  await page.getByRole('main').getByRole('listitem').getByRole('link', { name: 'Stage: Mooted' }).click()
  await expect(page).toHaveURL(/\/projects\?q=railway$/)
})

test('what in an address makes no sense is named and left out', async ({ page }) => {
  await page.goto('/projects?stage=flying&colour=red&overdue=true')
  const callout = page.getByRole('region', { name: /was not understood/ })
  await expect(callout).toContainText('stage')
  await expect(callout).toContainText('colour')
  await expect(page.getByRole('link', { name: 'Remove filter: Past the date stated' })).toBeVisible()
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(page).toHaveURL(/[?&]overdue=true/)
  await page.goto('/projects?cursor=nonsense')
  await expect(page.getByRole('region', { name: /was not understood/ })).toContainText('first page')
})

test('the list is there as data with the same conditions', async ({ page }) => {
  await page.goto('/projects?stage=in_progress')
  const json = page.getByRole('main').getByRole('link', { name: 'API' })
  await expect(json).toHaveAttribute('href', '/api/v1/projects?stage=in_progress')
  await expect(page.locator('link[rel=alternate][type="application/json"]')).toHaveAttribute(
    'href',
    /\/api\/v1\/projects\?stage=in_progress$/,
  )
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 800 } })
  test('filters wait in a drawer, and cells carry their labels', async ({ page }) => {
    await page.goto('/projects')
    await expect(page.getByRole('button', { name: 'Apply' })).toBeHidden()
    await page.getByText('Filters', { exact: true }).click()
    await expect(page.getByRole('button', { name: 'Apply' })).toBeVisible()
    const label = await page
      .locator('td')
      .first()
      .evaluate((cell) => getComputedStyle(cell, '::before').content)
    expect(label).toBe('"Sectors"')
  })
})
