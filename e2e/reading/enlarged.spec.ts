import { expect } from '@playwright/test'
import { test } from '../fixtures'

/** Half of a phone's 390 px: what a page has when its text is twice as large and its measures grow with it. */
const enlarged = { width: 195, height: 422 }

for (const address of [
  '/',
  '/projects',
  '/sources',
  '/developments',
  '/projects/infinaxis-data-center',
  '/projects/infinaxis-data-center/history',
  '/companies/huawei',
  '/search?q=rail',
])
  test(`${address} fits a phone whose text is twice as large`, async ({ page }) => {
    await page.setViewportSize(enlarged)
    for (const language of ['', '/ms']) {
      await page.goto(language + address)
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(sideways, language).toBeLessThanOrEqual(0)
    }
  })

/** A4 between its margins; what asks for the width of the page is answered with the whole sheet. */
const sheet = { width: 794, between: 672 }

for (const address of ['/ms', '/ms/projects', '/ms/projects/infinaxis-data-center'])
  test(`${address} fits a sheet of paper`, async ({ page }) => {
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: sheet.width, height: 1123 })
    await page.goto(address)
    const beyond = await page.evaluate((between) => {
      document.body.style.width = `${between}px`
      const parts = [...document.querySelectorAll('main *')].filter((part) => part.checkVisibility())
      return parts
        .filter((part) => part.getBoundingClientRect().right > between)
        .map((part) => part.outerHTML)
    }, sheet.between)
    expect(beyond).toEqual([])
  })

test('on paper no two words of a row of the ledger lie on each other', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: sheet.width, height: 1123 })
  await page.goto('/ms')
  const overlapping = await page.evaluate((between) => {
    document.body.style.width = `${between}px`
    return [...document.querySelectorAll('.ledger .lr')].filter((row) => {
      const [due, state] = ['.due', '.state'].map((part) => row.querySelector(part)?.getBoundingClientRect())
      if (!due || !state || due.width === 0) return false
      return due.left < state.right && due.top < state.bottom && state.top < due.bottom
    }).length
  }, sheet.between)
  expect(overlapping).toBe(0)
})

for (const width of [768, 1024, 1160, 1280])
  test(`a list in Malay, whose words are long, fits a screen of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    for (const address of ['/ms/projects', '/ms/developments', '/ms/agreements']) {
      await page.goto(address)
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(sideways, address).toBeLessThanOrEqual(0)
    }
  })
