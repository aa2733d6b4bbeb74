import { beforeAll, expect, test } from 'vitest'
import { givenWorld } from '@/lib/testing/world'
import { GET as getIndex } from '../sitemap.xml/route'
import { GET } from './[part]/route'

const request = () => new Request('http://site.test/', { headers: { host: 'site.test' } })
const part = async (name: string) => {
  const response = await GET(request(), { params: Promise.resolve({ part: name }) })
  return { status: response.status, text: await response.text() }
}
const addresses = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address)

beforeAll(async () => {
  await givenWorld()
})

test('the index names a part for the fixed pages, and the parts of each kind that has entries', async () => {
  const index = await (await getIndex(request())).text()
  expect(addresses(index)).toEqual(
    [
      'pages',
      'agreements-1',
      'commitments-1',
      'projects-1',
      'companies-1',
      'sectors-1',
      'developments-1',
      'sources-1',
    ].map((name) => `http://site.test/sitemap/${name}.xml`),
  )
})

test('a part has every entry in every language, each naming the others', async () => {
  const { text } = await part('projects-1.xml')
  expect(addresses(text)).toEqual(
    ['bridge-over-the-sound', 'ramp-of-the-bridge'].flatMap((slug) =>
      ['', '/zh', '/ms'].map((language) => `http://site.test${language}/projects/${slug}`),
    ),
  )
  expect(text).toContain('hreflang="zh-Hans" href="http://site.test/zh/projects/ramp-of-the-bridge"')
  expect(text).toMatch(/<lastmod>\d{4}-\d\d-\d\dT/)
})

test('the fixed pages hold the lists and the relationships', async () => {
  const { text } = await part('pages.xml')
  expect(addresses(text)).toEqual(
    expect.arrayContaining([
      'http://site.test',
      'http://site.test/ms/sources',
      'http://site.test/relationships/norland-sudland',
    ]),
  )
})

test.each(['projects-2.xml', 'projects-0.xml', 'planets-1.xml', 'projects-1', 'projects.xml'])(
  'there is no part %s',
  async (name) => {
    expect((await part(name)).status).toBe(404)
  },
)
