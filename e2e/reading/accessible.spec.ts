import { expect, test } from '@playwright/test'
import { findBarriers } from '../barriers'

const pages = [
  '/',
  '/?asOf=2020-01-01',
  '/?since=2020-01-01',
  '/relationships/china-malaysia',
  '/embed/timeline',
  '/embed/partners?relationship=china-malaysia',
  '/about',
  '/about/method',
  '/data',
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
  '/projects/infinaxis-data-center?asOf=2099-01-01',
  '/projects/infinaxis-data-center?asOf=2020-01-01',
  '/projects/infinaxis-data-center/history',
  '/projects/infinaxis-data-center/history?from=2020-01-01&to=2099-01-01',
  '/projects/infinaxis-data-center/history/1',
  '/companies',
  '/companies/gds',
  '/companies/huawei',
  '/sectors',
  '/sectors/data-centres',
  '/developments',
  '/developments/visa-exemption-in-force-2025-07-17',
  '/sources',
  '/sources/bastille-4761569',
  '/search?q=data',
  '/search?q=data&asOf=2099-01-01',
  '/corrections/new?entry=project/infinaxis-data-center',
  '/embed/ledger',
  '/embed/years',
  '/embed/where',
  '/embed/sectors',
  '/embed/money',
]

const wide = { width: 1440, height: 900 }
const narrow = { width: 320, height: 640 }

/** Both themes and both ends of the widths, in turn with the languages: not each page with each, which takes long. */
const ways = [
  [
    { language: '', colorScheme: 'light', size: wide },
    { language: '/zh', colorScheme: 'dark', size: narrow },
  ],
  [
    { language: '/ms', colorScheme: 'dark', size: wide },
    { language: '', colorScheme: 'light', size: narrow },
  ],
] as const

for (const [index, address] of pages.entries()) {
  test(`${address} has no barrier that axe can find, and fits a screen of 320 px`, async ({ page }) => {
    for (const { language, colorScheme, size } of ways[index % 2] ?? []) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize(size)
      await page.goto(language + address)
      const marks = page.locator('details.claim summary')
      if ((await marks.count()) > 1) await marks.nth(1).click()
      expect(await findBarriers(page), `${language} ${colorScheme} ${size.width}`).toEqual([])
    }
    for (const language of ['', '/zh', '/ms']) {
      await page.goto(language + address)
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(sideways, language).toBeLessThanOrEqual(0)
    }
  })
}

for (const address of [
  '/',
  '/projects',
  '/projects/infinaxis-data-center',
  '/about',
  '/projects/infinaxis-data-center?asOf=2099-01-01',
  '/projects/infinaxis-data-center?asOf=2020-01-01',
  '/projects/infinaxis-data-center/history',
  '/projects/infinaxis-data-center/history?from=2020-01-01&to=2099-01-01',
]) {
  test(`${address} says in a sentence what it is, in the language of the page`, async ({ page }) => {
    const told = new Set<string | null>()
    for (const language of ['', '/zh', '/ms']) {
      await page.goto(language + address)
      told.add(await page.locator('meta[name="description"]').getAttribute('content'))
    }
    expect(told.size).toBe(3)
    expect(told).not.toContain('')
  })
}
