import { gzipSync } from 'node:zlib'
import { expect, type Page, test } from '@playwright/test'

const pages = [
  '/',
  '/projects',
  '/projects/infinaxis-data-center',
  '/companies/gds',
  '/search?q=data',
  '/about/method',
  '/zh',
]

/** What the framework alone takes: measured on a page with no client component. */
const framework = 135
const ours = 30

/** Kilobytes, gzipped, of all scripts that a page loads; without those for browsers that know no modules. */
async function weighScripts(page: Page, address: string): Promise<number> {
  const bodies: Promise<Buffer>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') bodies.push(response.body())
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length)
  return sizes.reduce((sum, size) => sum + size, 0) / 1024
}

for (const address of pages) {
  test(`${address} brings less than ${ours} KB of scripts of its own`, async ({ page }) => {
    const weight = await weighScripts(page, address)
    expect(weight).toBeGreaterThan(framework / 2)
    expect(weight).toBeLessThan(framework + ours)
  })

  test(`${address} does not move while it comes`, async ({ page }) => {
    await page.addInitScript(() => {
      const shifts: number[] = []
      Object.assign(window, { shifts })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value)
      }).observe({ type: 'layout-shift', buffered: true })
    })
    for (const width of [320, 1440]) {
      await page.setViewportSize({ width, height: 800 })
      await page.goto(address, { waitUntil: 'networkidle' })
      expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([])
    }
  })
}
