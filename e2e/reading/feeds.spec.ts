import { expect } from '@playwright/test'
import { test } from '../fixtures'

test('what changes in a list comes as Atom and as JSON Feed, in each language', async ({ request, page }) => {
  const atom = await request.get('/feed/developments.atom')
  expect(atom.headers()['content-type']).toContain('application/atom+xml')
  const text = await atom.text()
  await page.goto('/')
  const read = await page.evaluate((xml) => {
    const document = new DOMParser().parseFromString(xml, 'application/xml')
    const texts = (selector: string) =>
      [...document.querySelectorAll(selector)].map((one) => one.textContent ?? '')
    return {
      broken: document.querySelector('parsererror')?.textContent,
      namespace: document.documentElement.namespaceURI,
      head: [...texts('feed > id'), ...texts('feed > title'), ...texts('feed > updated')],
      author: texts('feed > author > name'),
      language: document.documentElement.getAttribute('xml:lang'),
      self: document.querySelector('feed > link[rel=self]')?.getAttribute('href'),
      ids: texts('entry > id'),
      titles: texts('entry > title'),
      updated: texts('entry > updated'),
    }
  }, text)
  expect(read.broken).toBeUndefined()
  expect(read.namespace).toBe('http://www.w3.org/2005/Atom')
  expect(read.head).toHaveLength(3)
  expect(read.author).toEqual(['Entente'])
  expect(read.self).toMatch(/\/feed\/developments\.atom$/)
  expect(read.language).toBe('en')
  expect(read.ids.length).toBeGreaterThan(10)
  expect(new Set(read.ids).size).toBe(read.ids.length)
  expect(read.titles).toHaveLength(read.ids.length)
  for (const at of read.updated) expect(Number.isNaN(Date.parse(at))).toBe(false)

  const json = await (await request.get('/feed/projects.json?stage=operating&lang=zh')).json()
  expect(json).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    language: 'zh-Hans',
    title: 'Entente：项目',
  })
  const { total } = await (await request.get('/api/v1/projects?stage=operating&limit=1')).json()
  expect(json.items).toHaveLength(total)
  for (const item of json.items) {
    expect(item.id).toBe(item.url)
    expect(item.url).toContain('/zh/projects/')
    expect(item.content_text).not.toBe('')
  }
})

test('an entry has a feed of its revisions and of what happened to it', async ({ request, page }) => {
  await page.goto('/projects/infinaxis-data-center')
  const address = await page.locator('link[type="application/atom+xml"]').getAttribute('href')
  expect(address).toMatch(/\/feed\/projects\/infinaxis-data-center\.atom$/)
  const json = await (await request.get('/feed/projects/infinaxis-data-center.json')).json()
  const urls = json.items.map(({ url }: { url: string }) => new URL(url).pathname)
  expect(urls).toContain('/projects/infinaxis-data-center/history/1')
  expect(urls).toContain('/developments/infinaxis-topped-out-2024-11-18')
})

test('a feed is known again, and says what it does not understand', async ({ request }) => {
  const first = await request.get('/feed/sectors.atom')
  const headers = { 'If-None-Match': first.headers().etag ?? '' }
  expect((await request.get('/feed/sectors.atom', { headers })).status()).toBe(304)
  expect((await request.get('/feed/sectors.atom?lang=xx')).status()).toBe(400)
  expect((await request.get('/feed/sectors.atom?colour=red')).status()).toBe(400)
  expect((await request.get('/feed/sectors.rss')).status()).toBe(404)
  expect((await request.get('/feed/sectors/no-such-sector.atom')).status()).toBe(404)
})

test('days by which something is due come as a calendar', async ({ given, request }) => {
  const year = new Date().getUTCFullYear() + 1
  const { name } = await given.project({
    name: 'Bridge, with a comma; and more',
    stage: 'in_progress',
    plannedEnd: `${year}-06`,
  })
  const answer = await request.get('/calendar.ics?relationship=china-malaysia')
  expect(answer.headers()['content-type']).toContain('text/calendar')
  const lines = (await answer.text()).split('\r\n')
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  const calendar = lines.join('\n').replaceAll('\n ', '')
  const event = calendar.split('BEGIN:VEVENT').find((one) => one.includes(name.replace(/([,;])/g, '\\$1')))
  expect(event).toContain(`DTSTART;VALUE=DATE:${year}0630`)
  expect(event).toContain('TRANSP:TRANSPARENT')
  const [, stamp = ''] = /DTSTAMP:(\d{8})/.exec(event ?? '') ?? []
  expect(Number(stamp)).toBeLessThanOrEqual(Number(new Date().toISOString().slice(0, 10).replaceAll('-', '')))
  expect(event).toContain('SUMMARY:Planned completion: Bridge\\, with a comma\\; and more')
  expect((await request.get('/calendar.ics?relationship=nowhere')).status()).toBe(400)
})
