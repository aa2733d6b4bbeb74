import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from '@playwright/test'
import { test } from '../fixtures'

const figures = ['ledger', 'years', 'where', 'sectors', 'money']

/** Width and height as the head of a PNG says. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)]

test('each figure of the overview leads to its data, its picture and its snippet', async ({
  page,
  request,
}) => {
  await page.goto('/')
  for (const name of figures.filter((one) => one !== 'years')) {
    const section = page.locator(`#${name}`)
    await expect(section.getByRole('link', { name: /^Data \(CSV\)/ })).toHaveAttribute(
      'href',
      `/figure/${name}.csv`,
    )
    for (const format of ['SVG', 'PNG']) {
      const link = section.getByRole('link', { name: new RegExp(`^Picture \\(${format}\\)`) })
      expect((await request.get((await link.getAttribute('href')) ?? '')).status()).toBe(200)
    }
    await section.locator('summary', { hasText: /^Embed$/ }).click()
    await expect(section.locator('pre')).toContainText(`/embed/${name}" title="`)
  }
})

test('the matrix of sectors and stages leads to the projects that a number counts', async ({ page }) => {
  await page.goto('/')
  const cell = page
    .locator('#sectors')
    .getByRole('cell', { name: '2', exact: true })
    .getByRole('link')
    .first()
  await cell.click()
  await expect(page).toHaveURL(/\/projects\?.*sector=.*stage=/)
  await expect(page.getByRole('main')).toContainText(/2 of \d+ projects/)
})

test('the same data stands in a table that can be opened without JavaScript', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/')
  const money = page.locator('#money')
  await money.getByText('The same as a table').click()
  await expect(money.getByRole('columnheader', { name: 'Amount' })).toBeVisible()
  await expect(money.getByRole('rowheader').first()).toBeVisible()
  await context.close()
})

test('data comes as a table whose columns have the same names in every language', async ({ request }) => {
  const english = await request.get('/figure/ledger.csv')
  expect(english.headers()['content-disposition']).toMatch(
    /^attachment; filename="entente-ledger-[\d-]+\.csv"$/,
  )
  const head = 'name,kind,promised,due,delivered,outcome,lastSource,countries,companies'
  const [first, ...lines] = (await english.text()).trim().split('\n')
  expect(first).toBe(head)
  expect(lines.length).toBeGreaterThan(10)
  expect(lines.find((line) => line.startsWith('Infinaxis Data Center,'))).toContain(
    ',project,,2025-06,,overdue,',
  )
  const chinese = await (await request.get('/figure/ledger.csv?lang=zh')).text()
  expect(chinese.split('\n')[0]).toBe(head)
  expect(chinese).toMatch(/\p{Script=Han}/u)
})

test('what a spreadsheet would take for a formula is a text in the data of a figure', async ({
  given,
  request,
}) => {
  await given.project({ name: '=1+1', plannedEnd: '2020-01-01' })
  expect(await (await request.get('/figure/ledger.csv')).text()).toContain("\n'=1+1,project,")
})

test('a picture is a whole SVG with its title, source and day, and lets nothing run', async ({
  page,
  request,
}) => {
  for (const name of figures) {
    const answer = await request.get(`/figure/${name}.svg?relationship=china-malaysia`)
    expect(answer.headers()['content-type']).toBe('image/svg+xml; charset=utf-8')
    expect(answer.headers()['content-security-policy']).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors *",
    )
    const svg = await answer.text()
    expect(svg).toContain('<title id="title">')
    expect(svg).toMatch(/Source: Entente, China–Malaysia\. As published on \d+ \w+ \d{4}\./)
  }
  await page.goto('/figure/ledger.svg')
  await expect(page.locator('text', { hasText: 'Promised, due, delivered' })).toHaveCSS('font-size', '20px')
  await expect(page.locator('.f-over').first()).toHaveCSS('fill', 'rgb(176, 42, 20)')
})

test('the same as PNG is twice as large and decodes, in Chinese too', async ({ page, request }) => {
  for (const lang of ['en', 'zh']) {
    const svg = await (await request.get(`/figure/sectors.svg?lang=${lang}`)).text()
    const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
    const png = await request.get(`/figure/sectors.png?lang=${lang}`)
    expect(png.headers()['content-type']).toBe('image/png')
    const size = sizeOf(await png.body())
    expect(size).toEqual([Math.ceil(Number(width) * 2), Math.ceil(Number(height) * 2)])
    await page.goto('/about')
    const decoded = await page.evaluate(async (address) => {
      const image = new Image()
      image.src = address
      await image.decode()
      return [image.naturalWidth, image.naturalHeight]
    }, `/figure/sectors.png?lang=${lang}`)
    expect(decoded).toEqual(size)
  }
})

test('a file is known again, and a question that cannot be understood is refused with what would be right', async ({
  request,
}) => {
  const first = await request.get('/figure/sectors.svg')
  const again = await request.get('/figure/sectors.svg', {
    headers: { 'If-None-Match': first.headers().etag ?? '' },
  })
  expect(again.status()).toBe(304)
  const refused = await request.get('/figure/sectors.csv?width=3')
  expect(refused.status()).toBe(400)
  expect((await refused.json()).errors[0].detail).toContain('relationship, asOf, lang')
  expect((await request.get('/figure/sectors.csv?lang=fr')).status()).toBe(400)
  expect((await request.get('/figure/sectors.csv?asOf=yesterday')).status()).toBe(400)
  expect((await request.get('/figure/sectors.csv?relationship=none')).status()).toBe(400)
  for (const absent of [
    '/figure/nothing.csv',
    '/figure/sectors.gif',
    '/embed/nothing',
    '/embed/money?asOf=never',
  ])
    expect((await request.get(absent)).status(), absent).toBe(404)
})

test('a figure as of a day has what was published then', async ({ page, request }) => {
  const then = await (await request.get('/figure/ledger.csv?asOf=2019-01-01')).text()
  expect(then.trim().split('\n')).toHaveLength(1)
  const today = new Date().toISOString().slice(0, 10)
  const [now, asOfToday] = await Promise.all(
    ['/figure/sectors.csv', `/figure/sectors.csv?asOf=${today}`].map(async (address) =>
      (await request.get(address)).text(),
    ),
  )
  expect(asOfToday).toBe(now)
  await page.goto('/embed/ledger?asOf=2019-01-01')
  await expect(page.getByText('There is nothing to show yet')).toBeVisible()
  await expect(page.getByText('As published on 1 January 2019')).toBeVisible()
})

/** A page of another site that shows a figure in a frame. */
async function framing(address: string): Promise<{ server: Server; page: string }> {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html')
    response.end(
      `<!doctype html><title>Elsewhere</title><iframe src="${address}" width="100%" height="900"></iframe>`,
    )
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return { server, page: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }
}

test('a figure stands in a frame of another site, narrow and wide, in each language; other pages do not', async ({
  page,
  baseURL,
}) => {
  const { server, page: elsewhere } = await framing(`${baseURL}/zh/embed/sectors?relationship=china-malaysia`)
  for (const width of [320, 1200]) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(elsewhere)
    const frame = page.frameLocator('iframe')
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText('哪些领域，到了哪一步')
    await expect(frame.getByRole('table', { name: '哪些领域，到了哪一步' })).toBeVisible()
    await expect(frame.getByRole('columnheader', { name: '合计' })).toBeVisible()
    await expect(frame.getByRole('banner')).toHaveCount(0)
    const source = frame.getByRole('link', { name: '来源：Entente' })
    await expect(source).toHaveAttribute('href', '/zh/relationships/china-malaysia#sectors')
    await expect(source).toHaveAttribute('target', '_blank')
    const sideways = await frame.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)
    expect(sideways).toBeLessThanOrEqual(0)
  }
  server.close()
  const refused = await framing(`${baseURL}/projects`)
  await page.goto(refused.page)
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveCount(0)
  refused.server.close()
})

test('a frame is not for search engines', async ({ page }) => {
  await page.goto('/embed/money')
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
})

test('with forced colours a statement of an amount still differs from money that is bound', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('/embed/money')
  const fills = await page
    .locator('svg circle.s-ink:not(.f-none)')
    .evaluateAll((dots) => dots.map((dot) => `${dot.classList[0]} ${getComputedStyle(dot).fill}`))
  const kinds = new Set(fills.map((fill) => fill.split(' ')[0]))
  expect([...kinds].sort()).toEqual(['f-dor', 'f-ink', 'f-paper'])
  expect(new Set(fills.map((fill) => fill.slice(fill.indexOf(' ')))).size).toBe(3)
})
