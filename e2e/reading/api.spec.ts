import AxeBuilder from '@axe-core/playwright'
import { type APIRequestContext, expect, test } from '@playwright/test'

const read = async (request: APIRequestContext, address: string) => {
  const response = await request.get(address)
  expect(response.status(), address).toBe(200)
  return response.json()
}

test('a list and its entries come as data, page by page', async ({ request }) => {
  const list = await read(request, '/api/v1/projects?limit=2&sort=name')
  expect(list.data).toHaveLength(2)
  expect(list.total).toBeGreaterThan(2)
  const next = await read(request, `/api/v1/projects?limit=2&sort=name&cursor=${list.page.next}`)
  expect(next.data[0].slug).not.toBe(list.data[0].slug)

  const { data } = await read(request, '/api/v1/projects?stage=in_progress&overdue=true&include=claims')
  expect(data.length).toBeGreaterThan(0)
  for (const { outcome, values, claims } of data) {
    expect([outcome, values.stage]).toEqual(['overdue', 'in_progress'])
    expect(claims.length).toBeGreaterThan(0)
  }
})

test('an entry has its sentences, its links and its page', async ({ request, page }) => {
  const entry = await read(request, '/api/v1/projects/infinaxis-data-center')
  const name = entry.claims.find(({ field }: { field: string }) => field === 'name')
  expect(name.quote.exact).toContain('the Infinaxis Data Center')
  expect(entry.links.sectors.map(({ slug }: { slug: string }) => slug)).toContain('data-centres')
  await page.goto(entry.url)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(entry.values.name.en)
  const { total } = await read(request, '/api/v1/projects/infinaxis-data-center/revisions')
  expect(total).toBe(entry.revision)
})

test('the state of the relationships and the head of the history come as data', async ({ request }) => {
  const overview = await read(request, '/api/v1/overview')
  expect(overview.relationships.map(({ slug }: { slug: string }) => slug)).toContain('china-malaysia')
  expect(overview.chain.hash).toMatch(/^[0-9a-f]{64}$/)
  expect(await read(request, '/api/v1/overview?asOf=2020-01-01')).toMatchObject({
    summary: { projects: 0 },
    chain: null,
  })
})

test('whoever has an answer is not sent it again', async ({ request }) => {
  const first = await request.get('/api/v1/companies')
  const again = await request.get('/api/v1/companies', {
    headers: { 'If-None-Match': first.headers().etag ?? '' },
  })
  expect([again.status(), await again.text()]).toEqual([304, ''])
  const head = await request.head('/api/v1/companies')
  expect([head.status(), head.headers().etag, await head.text()]).toEqual([200, first.headers().etag, ''])
})

test('what cannot be answered is told as a problem, with how to mend it', async ({ request }) => {
  const wrong = await request.get('/api/v1/projects?colour=red&limit=900')
  expect([wrong.status(), wrong.headers()['content-type']]).toEqual([400, 'application/problem+json'])
  const { errors } = await wrong.json()
  expect(errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
    '#/query/colour',
    '#/query/limit',
  ])
  for (const [address, status] of [
    ['/api/v1/projects/nowhere', 404],
    ['/api/v1/planets', 404],
    ['/api/v1', 404],
    ['/api/v1/a/b/c/d/e', 404],
  ] as const) {
    const response = await request.get(address)
    expect([response.status(), response.headers()['content-type']], address).toEqual([
      status,
      'application/problem+json',
    ])
  }
  const written = await request.post('/api/v1/projects', { data: {} })
  expect([written.status(), written.headers().allow]).toEqual([405, 'GET, HEAD, OPTIONS'])
})

test('another website may ask, without credentials', async ({ request }) => {
  const asked = await request.fetch('/api/v1/projects', {
    method: 'OPTIONS',
    headers: { Origin: 'https://example.org', 'Access-Control-Request-Method': 'GET' },
  })
  expect([asked.status(), asked.headers()['access-control-allow-origin']]).toEqual([204, '*'])
  expect(asked.headers()['access-control-allow-credentials']).toBeUndefined()
})

test('data lets nothing act; a page lets only scripts with its nonce', async ({ request }) => {
  const policyOf = async (address: string) =>
    (await request.get(address)).headers()['content-security-policy']
  for (const address of ['/api/v1/projects', '/api/v1/none/such', '/healthz'])
    expect(await policyOf(address), address).toBe("default-src 'none'; frame-ancestors 'none'")
  for (const address of ['/about', '/api/none', '/zh/none'])
    expect(await policyOf(address), address).toContain("'nonce-")
})

test('every example of the reference answers', async ({ page, request }) => {
  await page.goto('/data/api')
  const commands = await page.locator('pre code').allTextContents()
  expect(commands.length).toBeGreaterThan(28)
  for (const command of commands) {
    const address = /^curl '([^']+)'$/.exec(command)?.[1] ?? ''
    expect((await request.get(address)).status(), command).toBe(200)
  }
})

test('every link within the data pages leads to something on them', async ({ page }) => {
  for (const address of ['/data/api', '/zh/data/dictionary']) {
    await page.goto(address)
    const lost = await page
      .locator('main a[href^="#"]')
      .evaluateAll((links) =>
        links
          .map((link) => link.getAttribute('href') ?? '')
          .filter((href) => !document.getElementById(href.slice(1))),
      )
    expect(lost, address).toEqual([])
  }
  await page.goto('/data/api')
  const targets = await page
    .locator('main a[href*="/data/dictionary#"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('#')[1] ?? ''))
  await page.goto('/data/dictionary')
  for (const id of new Set(targets)) await expect(page.locator(`[id="${id}"]`)).toBeVisible()
})

test('a reader finds what there is, under which terms, and what a field means', async ({ page }) => {
  await page.goto('/data')
  await expect(page.getByRole('row', { name: /^Projects \d+/ })).toBeVisible()
  await expect(page.getByRole('link', { name: 'The terms of CC BY 4.0' })).toHaveAttribute('rel', 'license')
  await page.getByRole('link', { name: 'Data dictionary' }).click()
  await expect(page.getByRole('row', { name: /^Planned completion plannedEnd/ })).toContainText('a source')
  await expect(page.getByRole('row', { name: /^in_progress In progress Work has begun/ })).toContainText(
    'IATI ActivityStatus 2',
  )
})

test('search engines find every entry in every language', async ({ request }) => {
  const robots = await (await request.get('/robots.txt')).text()
  const [index = ''] = /http\S+sitemap\.xml/.exec(robots) ?? []
  const parts = [...(await (await request.get(index)).text()).matchAll(/<loc>([^<]+)<\/loc>/g)]
  expect(parts.length).toBeGreaterThan(5)
  const projects = parts.map(([, address = '']) => address).find((address) => address.includes('projects-1'))
  const pages = [...(await (await request.get(projects ?? '')).text()).matchAll(/<loc>([^<]+)<\/loc>/g)]
  for (const [, address = ''] of pages.slice(0, 3))
    expect((await request.get(address)).status(), address).toBe(200)
})

for (const [address, schemes] of [
  ['/data', ['light', 'dark']],
  // Long, and drawn with the same classes.
  ['/data/dictionary', ['light']],
  ['/data/api', ['dark']],
] as const) {
  test(`${address} has no barrier that axe can find`, async ({ page }) => {
    test.slow()
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme })
      await page.goto(address)
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
      expect(found, colorScheme).toEqual([])
    }
  })
}

for (const address of ['/data', '/data/dictionary', '/data/api', '/zh/data/api', '/ms/data/dictionary']) {
  test(`${address} fits a screen of 320 px`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(address)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    )
  })
}
