import pg from 'pg'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openEmbedded } from '@/lib/db/embedded/embedded-database'
import { countStatements } from '@/lib/testing/counting-proxy'
import { dataDirectory, launch, ready } from '@/lib/testing/launch'
import { runScript } from './run-script'

const kinds = ['agreement', 'commitment', 'project', 'company', 'sector', 'development', 'source'] as const
const paths = {
  agreement: 'agreements',
  commitment: 'commitments',
  project: 'projects',
  company: 'companies',
  sector: 'sectors',
  development: 'developments',
  source: 'sources',
}

/**
 * The most statements that an address takes; where nothing is kept, how often its parts ask for the site's version depends
 * on how they meet. A question for each of its rows would be at least twenty-five more.
 */
const lists = {
  'list of agreement': 14,
  'list of commitment': 14,
  'list of project': 14,
  'list of company': 14,
  'list of sector': 14,
  'list of development': 14,
  'list of source': 14,
  'list filtered': 14,
}
const entries = {
  agreement: 16,
  commitment: 16,
  project: 16,
  company: 18,
  sector: 16,
  development: 16,
  source: 16,
  history: 10,
  revision: 18,
}
const others = {
  overview: 60,
  'overview as of': 60,
  search: 7,
  'API list': 6,
  'API list whole': 10,
  'API entry': 7,
  'API search': 6,
  'API overview': 48,
}

/** The entry of each kind that most others refer to. */
const busiest = `
  SELECT DISTINCT ON (e.kind) e.kind, e.slug FROM "Entry" e
  LEFT JOIN "Facet" f ON f.refs @> ARRAY[e.id] AND f."validTo" IS NULL
  WHERE e.state = 'published' GROUP BY e.id ORDER BY e.kind, count(f.id) DESC, e.id`

test('a page asks its number of questions, however many rows there are', { timeout: 300_000 }, async () => {
  const data = dataDirectory()
  const database = await openEmbedded(data, () => {})
  onTestFinished(async () => void (await database.close()))
  const proxy = await countStatements(database.url)
  const site = await ready(launch({ DATABASE_URL: proxy.url, ENTENTE_SEED: 'both', ENTENTE_DATA: data }))
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  onTestFinished(() => client.end())

  /** How many statements an address takes when nothing of it is remembered. */
  const statementsFor = async (address: string): Promise<number> => {
    await fetch(site + address).then((response) => response.text())
    await client.query('UPDATE "Site" SET version = version + 1')
    const before = proxy.count()
    const response = await fetch(site + address)
    await response.text()
    expect(response.status, address).toBe(200)
    return proxy.count() - before
  }
  const count = async (addresses: Record<string, string>) => {
    const counted: Record<string, number> = {}
    for (const [name, address] of Object.entries(addresses)) counted[name] = await statementsFor(address)
    return counted
  }
  const addresses = async () => {
    const { rows } = await client.query<{ kind: (typeof kinds)[number]; slug: string }>(busiest)
    const entries = rows.map(({ kind, slug }): [string, string] => [kind, `/${paths[kind]}/${slug}`])
    const project = entries.find(([kind]) => kind === 'project')?.[1] ?? ''
    const day = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
    return {
      overview: '/',
      'overview as of': `/?asOf=${day}`,
      ...Object.fromEntries(kinds.map((kind) => [`list of ${kind}`, `/${paths[kind]}`])),
      'list filtered': '/projects?stage=operating&sort=name',
      ...Object.fromEntries(entries),
      history: `${project}/history`,
      revision: `${project}/history/1`,
      search: '/search?q=data',
      'API list': '/api/v1/projects',
      'API list whole': '/api/v1/projects?include=claims,links',
      'API entry': `/api/v1${project}`,
      'API search': '/api/v1/search?q=data',
      'API overview': '/api/v1/overview',
    }
  }

  const most = { ...lists, ...entries, ...others }
  const few = await count(await addresses())
  expect(tooMany(few, most), 'with the seed').toEqual([])
  vi.stubEnv('DATABASE_URL', database.url)
  const run = await runScript(process.cwd(), 'scripts/generate.ts', { args: ['--projects', '400'] })
  expect(run.code).toBe(0)
  const many = await count(await addresses())
  expect(tooMany(many, most), 'with 400 projects more').toEqual([])
})

/** What takes more statements than it may, or is not in the table. */
const tooMany = (counted: Record<string, number>, most: Record<string, number>): string[] =>
  Object.entries(counted).flatMap(([name, n]) => (n <= (most[name] ?? 0) ? [] : [`${name}: ${n}`]))
