import { expect } from '@playwright/test'
import exceljs from 'exceljs'
import { test } from '../fixtures'

test('a list is downloaded whole, in each format, with exactly its filters', async ({ request }) => {
  const { total } = await (await request.get('/api/v1/projects?stage=operating&limit=1')).json()
  expect(total).toBeGreaterThan(1)
  const json = await request.get('/download/projects.json?stage=operating&sort=name')
  const { data } = await json.json()
  expect(data).toHaveLength(total)
  expect(data.map(({ values }: { values: { stage: string } }) => values.stage)).toEqual(
    data.map(() => 'operating'),
  )
  const api = await (await request.get('/api/v1/projects?stage=operating&sort=name&limit=200')).json()
  expect(data).toEqual(api.data)

  const csv = await request.get('/download/projects.csv?stage=operating&sort=name')
  expect(csv.headers()['content-disposition']).toMatch(/^attachment; filename="entente-projects-.*\.csv"$/)
  const [head, first] = (await csv.text()).split('\n')
  expect(head).toMatch(/^slug,url,relationship,.*name\.en,name\.zh,name\.ms,stage,/)
  expect(first).toContain(data[0].slug)

  const xlsx = await request.get('/download/projects.xlsx?stage=operating&sort=name')
  const book = new exceljs.Workbook()
  await book.xlsx.load((await xlsx.body()).buffer as ArrayBuffer)
  const sheet = book.getWorksheet('projects')
  expect(sheet?.rowCount).toBe(total + 1)
  expect(sheet?.getCell('A2').value).toBe(data[0].slug)
})

test('what a spreadsheet would take for a formula is a text', async ({ given, request }) => {
  const { href } = await given.project({ name: '=HYPERLINK("https://example.org")' })
  const slug = href.split('/').at(-1) ?? ''
  const line = (await (await request.get('/download/projects.csv')).text())
    .split('\n')
    .find((one) => one.startsWith(`${slug},`))
  expect(line).toContain(`"'=HYPERLINK(""https://example.org"")"`)
})

test('a file can begin with the byte order mark, is known again, and refuses what it does not know', async ({
  request,
}) => {
  const plain = await request.get('/download/sectors.csv')
  expect((await plain.body()).subarray(0, 4).toString()).toBe('slug')
  const marked = await request.get('/download/sectors.csv?bom=true')
  expect([...(await marked.body()).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  // Others publish meanwhile, which makes another file of it.
  await expect(async () => {
    const tag = (await request.get('/download/sectors.csv')).headers().etag ?? ''
    const again = await request.get('/download/sectors.csv', { headers: { 'If-None-Match': tag } })
    expect(again.status()).toBe(304)
  }).toPass()
  for (const wrong of ['sectors.csv?colour=red', 'sectors.csv?limit=5', 'sectors.csv?bom=maybe']) {
    const refused = await request.get(`/download/${wrong}`)
    expect([refused.status(), refused.headers()['content-type']]).toEqual([400, 'application/problem+json'])
  }
  for (const absent of ['sectors.pdf', 'nothing.csv', 'sectors'])
    expect((await request.get(`/download/${absent}`)).status()).toBe(404)
  expect(await (await request.get('/download/sectors.json?asOf=2020-01-01')).json()).toEqual({ data: [] })
})

test('the page of a list leads to its files', async ({ page }) => {
  await page.goto('/projects?stage=operating&sort=name')
  const started = page.waitForEvent('download')
  await page.getByRole('main').getByRole('link', { name: 'CSV' }).click()
  const download = await started
  expect(download.url()).toContain('/download/projects.csv?stage=operating&sort=name')
  expect(download.suggestedFilename()).toMatch(/^entente-projects-\d{4}-\d{2}-\d{2}\.csv$/)
})

test('the page about the data leads to the whole of each kind, and tells search engines of it', async ({
  page,
  request,
}) => {
  await page.goto('/zh/data')
  const file = page.getByRole('link', { name: '项目（CSV）' })
  const address = (await file.getAttribute('href')) ?? ''
  expect(address).toBe('/download/projects.csv?lang=zh')
  const text = await page.locator('script[type="application/ld+json"]').textContent()
  const { '@type': type, distribution } = JSON.parse(text ?? '')
  expect(type).toBe('Dataset')
  const told = distribution.map(({ contentUrl }: { contentUrl: string }) => contentUrl)
  expect(told).toContain(new URL(address, page.url()).href)
  for (const url of told) expect((await request.get(url)).headers()['content-type']).toContain('text/csv')
})
