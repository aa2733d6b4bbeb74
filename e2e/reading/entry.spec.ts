import { expect } from '@playwright/test'
import { test } from '../fixtures'

const project = '/projects/infinaxis-data-center'

test('from the overview to an entry, to the sentence behind a value, to its history', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Infinaxis Data Center', exact: true }).first().click()
  await expect(page).toHaveTitle('Infinaxis Data Center – Entente')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Infinaxis Data Center')
  await expect(
    page.getByRole('heading', { name: 'No report of completion; June 2025 was stated' }),
  ).toBeVisible()

  const mark = page.getByLabel(/^\d+ sources?: Planned completion$/)
  await mark.click()
  const note = page.locator('details.claim[open] .note')
  await expect(note.locator('blockquote mark')).toHaveText(
    'It is expected to be completed and put into operation in June',
  )
  await expect(note.getByRole('definition').first()).toContainText('Global Times')
  await expect(note.getByText('second quarter of 2025', { exact: false }).first()).toBeVisible()
  const passage = note.getByRole('link', { name: 'Open the source at the passage' })
  await expect(passage).toHaveAttribute(
    'href',
    /^https:\/\/www\.globaltimes\.cn\/.*#:~:text=It%20is%20expected/,
  )

  await page.getByRole('link', { name: /^\d+ revisions$/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible()
  await page.getByRole('link', { name: 'Revision 1', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'First published' })).toBeVisible()
  await page.getByRole('button', { name: /source.*: Stage/ }).click()
  await expect(page.locator('.pop:popover-open')).toContainText('construction')
})

test('the sentence opens and closes by keyboard, one at a time', async ({ page }) => {
  await page.goto(project)
  const stage = page.getByLabel(/sources?: Stage$/)
  await stage.focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('details.claim[open]')).toHaveCount(1)
  await page.getByLabel(/sources?: Place$/).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('details.claim[open]')).toHaveCount(1)
  await expect(page.locator('details.claim[open] summary')).toHaveAttribute('aria-label', /Place$/)
  await page.keyboard.press('Enter')
  await expect(page.locator('details.claim[open]')).toHaveCount(0)
})

test('links lead both ways', async ({ page }) => {
  await page.goto(project)
  const linked = page.getByRole('region', { name: 'Linked entries' })
  await linked.getByRole('link', { name: 'Infinaxis', exact: true }).click()
  const roles = page.getByRole('region', { name: 'Part in projects' })
  await expect(roles.getByRole('row', { name: /Operator/ })).toContainText('Infinaxis Data Center')
  await roles.getByRole('link', { name: 'Infinaxis Data Center' }).first().click()
  await expect(page).toHaveURL(new RegExp(`${project}$`))
})

test('a source shows everything that it supports, with its words', async ({ page }) => {
  await page.goto(project)
  await page.getByLabel(/sources?: Planned completion$/).click()
  await page.locator('details.claim[open]').getByRole('link', { name: 'About this source' }).click()
  const supports = page.getByRole('region', { name: 'What it supports' })
  await expect(supports.getByRole('link', { name: 'Infinaxis Data Center' })).toBeVisible()
  await expect(supports.locator('mark').first()).toBeVisible()
})

test('on paper the sentences stand at the end, in light colours', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.goto(project)
  const endnotes = page.getByRole('region', { name: 'Sources, with their words' })
  await expect(endnotes).toContainText('put into operation in June')
  await expect(endnotes).toContainText('https://www.globaltimes.cn/')
  const ink = await page.locator('h1').evaluate((title) => getComputedStyle(title).color)
  expect(ink).toBe('rgb(26, 25, 22)')
})

test('before it was published there was nothing, and the page says so', async ({ page }) => {
  const response = await page.goto(`${project}?asOf=2020-01-01`)
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing was published here yet')
  await page.goto('/projects?asOf=2020-01-01')
  await expect(page.getByText('Nothing was published here yet on that day.')).toBeVisible()
})

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 800 } })
  test('the sentence opens in place, and nothing scrolls sideways', async ({ page }) => {
    await page.goto(project)
    await page.getByLabel(/sources?: Place$/).tap()
    await expect(page.locator('details.claim[open] blockquote')).toBeInViewport()
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(sideways).toBeLessThanOrEqual(0)
  })
})

test('search engines are told what the entry is, whatever its name holds', async ({ given, page }) => {
  const { href, name } = await given.project({
    name: 'Works </script><script>document.title="broken"</script>',
  })
  await page.goto(href)
  const text = await page.locator('script[type="application/ld+json"]').textContent()
  expect(JSON.parse(text ?? '')).toMatchObject({
    '@type': 'Project',
    name,
    url: expect.stringContaining(href),
  })
  await expect(page).not.toHaveTitle('broken')
})

test('the overview says what changed since a day', async ({ page }) => {
  await page.goto('/?since=2020-01-01')
  await expect(page.getByRole('main').getByRole('status')).toContainText('Since the end of 1 January 2020')
  await page.getByLabel('Compare with', { exact: true }).fill('2021-06-30')
  await page.getByRole('button', { name: 'Compare with: Go' }).click()
  await expect(page).toHaveURL(/since=2021-06-30/)
})
