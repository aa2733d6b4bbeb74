import { expect, test } from '@playwright/test'
import { findBarriers } from '../barriers'

const pages = [
  '/',
  '/?asOf=2020-01-01',
  '/relationships/china-malaysia',
  '/zh',
  '/about',
  '/about/method',
  '/sign-in',
  '/nowhere',
  '/agreements',
  '/agreements/visa-exemption-agreement',
  '/commitments',
  '/commitments/high-tech-cooperation',
  '/projects',
  '/projects?stage=mooted&q=nothing',
  '/projects?stage=flying',
  '/projects/infinaxis-data-center',
  '/projects/infinaxis-data-center/history',
  '/projects/infinaxis-data-center/history/1',
  '/companies',
  '/companies/gds',
  '/sectors',
  '/sectors/data-centres',
  '/developments',
  '/developments/visa-exemption-in-force-2025-07-17',
  '/sources',
  '/sources/bastille-4761569',
  '/search?q=data',
  '/zh/projects/infinaxis-data-center',
  '/ms/projects',
  '/embed/ledger',
  '/embed/years',
  '/embed/where',
  '/embed/sectors',
  '/zh/embed/money',
]

for (const address of pages) {
  test(`${address} has no barrier that axe can find, in light and dark`, async ({ page }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.goto(address)
      const marks = page.locator('details.claim summary')
      if ((await marks.count()) > 1) await marks.nth(1).click()
      const found = await findBarriers(page)
      expect(found, colorScheme).toEqual([])
    }
  })

  test(`${address} fits a screen of 320 px`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(address)
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(sideways).toBeLessThanOrEqual(0)
  })
}
