import { beforeAll, describe, expect, test } from 'vitest'
import { catalogue } from '@/lib/catalogue'
import { db } from '@/lib/db/client'
import { countingAnew } from '@/lib/entries/counts'
import { parameterNames } from '@/lib/entries/listing-query'
import { changed, claimOn, givenEntry, givenProject, givenPublished } from '@/lib/testing/given'
import { givenWorld, worldAddresses } from '@/lib/testing/world'
import { GET as notThere } from './[[...rest]]/route'
import { GET as getRevision } from './[kind]/[slug]/revisions/[number]/route'
import { GET as getRevisions } from './[kind]/[slug]/revisions/route'
import { GET as getEntry } from './[kind]/[slug]/route'
import { GET as getList, OPTIONS, POST } from './[kind]/route'
import { allSchemas } from './document'
import { GET as getDescription } from './openapi.json/route'
import { GET as getOverview } from './overview/route'
import { GET as getSearch } from './search/route'
import { readWords } from './words'

type Printed = {
  slug: string
  revision: number
  values: Record<string, unknown>
  claims?: unknown
  links?: unknown
}
type List = { data: Printed[]; page: { next: string | null; previous: string | null }; total: number }

/** Calls the handler that the address has. */
async function ask(address: string, headers: Record<string, string> = {}) {
  const request = new Request(`http://api.test/api/v1/${address}`, {
    headers: { host: 'api.test', ...headers },
  })
  const [kind = '', slug = '', revisions, number = ''] = new URL(request.url).pathname.split('/').slice(3)
  const given = <P>(params: P) => ({ params: Promise.resolve(params) })
  if (kind === 'overview') return getOverview(request, given({}))
  if (kind === 'search') return getSearch(request, given({}))
  if (kind === 'openapi.json') return getDescription(request, given({}))
  if (!slug) return getList(request, given({ kind }))
  if (!revisions) return getEntry(request, given({ kind, slug }))
  if (revisions !== 'revisions') return notThere(request, given({}))
  return number
    ? getRevision(request, given({ kind, slug, number }))
    : getRevisions(request, given({ kind, slug }))
}

const read = async <T = unknown>(address: string): Promise<T> => {
  const response = await ask(address)
  if (response.status !== 200) throw new Error(`${address}: ${response.status} ${await response.text()}`)
  return (await response.json()) as T
}
const slugs = async (address: string) => (await read<List>(address)).data.map(({ slug }) => slug)
const problems = async (address: string) => {
  const response = await ask(address)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const { status, errors = [] } = (await response.json()) as {
    status: number
    errors?: { pointer: string; detail: string }[]
  }
  expect(status).toBe(response.status)
  return { status, errors }
}

const { kinds, revisions, search, problem, overview } = allSchemas(await readWords())
let world: Awaited<ReturnType<typeof givenWorld>>

beforeAll(async () => {
  world = await givenWorld()
})

describe('the shapes', () => {
  test.each(worldAddresses)('%s, its list and its revisions are as the schemas say', async (address) => {
    const [path = ''] = address.split('/')
    const { kind } = [...catalogue.values()].find((definition) => definition.path === path) ?? { kind: '' }
    const schemas = kinds[kind]
    if (!schemas) throw new Error(`no schemas of ${kind}`)
    const entry = schemas.entry.parse(await read(address))
    expect(entry).toMatchObject({ url: `http://api.test/${address}`, claims: expect.anything() })
    expect(schemas.list.parse(await read(path))).not.toHaveProperty('data.0.claims')
    const whole = schemas.list.parse(await read(`${path}?include=claims,links`))
    expect(whole).toHaveProperty('data.0.links')
    expect((whole as List).data).toContainEqual(entry)
    revisions.parse(await read(`${address}/revisions`))
    schemas.revision.parse(await read(`${address}/revisions/1`))
  })

  test('the overview, the search and problems are as the schemas say', async () => {
    expect(overview.parse(await read('overview'))).toMatchObject({
      summary: { agreements: 1, commitments: 1, projects: 2, outcomes: { overdue: 1, delivered: 1 } },
      relationships: [{ slug: 'norland-sudland', a: 'NO', b: 'SE' }],
      ledger: [{ slug: 'bridge-over-the-sound', outcome: 'overdue', promisedOn: '2025-04' }, {}, {}],
      developments: [{ slug: 'work-begins', subject: { kind: 'project', slug: 'bridge-over-the-sound' } }],
      chain: { length: 11 },
    })
    expect(search.parse(await read('search?q=bridge'))).toMatchObject({
      data: [{ kind: 'commitment' }, { kind: 'project' }, { kind: 'project' }],
    })
    problem.parse(await (await ask('projects?stage=done')).json())
    problem.parse(await (await ask('projects/none')).json())
  })
})

describe('an entry', () => {
  test('has references by slug, its claims with their words, and links both ways', async () => {
    expect(await read('projects/bridge-over-the-sound')).toMatchObject({
      kind: 'project',
      relationship: 'norland-sudland',
      revision: 1,
      outcome: 'overdue',
      lastConfirmedOn: '2025-04-17',
      values: {
        name: { en: 'Bridge over the Sound' },
        relationship: 'norland-sudland',
        places: [{ id: 'a', name: 'Helsingborg', lat: 56.05, country: 'SE', exactness: 'approximate' }],
        participants: [
          { id: 'a', company: 'sound-builders', role: 'contractor', shareBasisPoints: 6000 },
          { id: 'b' },
        ],
        figures: [{ amount: '32000000000', currency: 'SEK', kind: 'announced', asOf: '2023-07', note: null }],
        sectors: ['rail'],
        agreements: ['joint-statement'],
      },
      claims: expect.arrayContaining([
        expect.objectContaining({
          field: 'participants/a',
          value: {
            company: 'sound-builders',
            role: 'contractor',
            shareBasisPoints: 6000,
            from: '2023',
            to: null,
          },
          source: 'the-first-report',
          quote: { exact: 'what the source says of participants/a', prefix: null, suffix: null },
          rank: 'preferred',
        }),
      ]),
      links: {
        participants: [
          { kind: 'company', slug: 'sound-builders', name: { en: 'Sound Builders' }, role: 'contractor' },
          { slug: 'sound-builders', role: 'operator' },
        ],
        agreements: [{ kind: 'agreement', slug: 'joint-statement' }],
        projects: [{ slug: 'ramp-of-the-bridge', via: 'partOf', stage: 'operating' }],
        commitments: [{ slug: 'open-the-bridge-to-trains', via: 'projects', dueOn: '2030' }],
        developments: [{ slug: 'work-begins', via: 'subject', on: '2023-09-01', type: 'ground_breaking' }],
      },
      linkTotals: { projects: 1, commitments: 1, developments: 1 },
    })
  })

  test('a reference that may be of several kinds has its kind', async () => {
    const { values } = await read<Printed>('developments/work-begins')
    expect(values.subject).toEqual({ kind: 'project', slug: 'bridge-over-the-sound' })
  })

  test('is linked once for each way in which another refers to it', async () => {
    const { links } = await read<Printed>('companies/sound-builders')
    expect(links).toMatchObject({
      parent: [{ slug: 'northern-works' }],
      owners: [{ slug: 'northern-works', shareBasisPoints: 5100 }],
      projects: [{ role: 'contractor' }, { role: 'operator' }],
      commitments: [{ via: 'madeBy' }],
    })
  })

  test('has only the parts that are asked for', async () => {
    const entry = await read<Printed>('projects/bridge-over-the-sound?include=links')
    expect(entry.claims).toBeUndefined()
    expect(entry.links).toBeDefined()
    expect(await problems('projects/bridge-over-the-sound?include=everything')).toMatchObject({
      status: 400,
      errors: [{ pointer: '#/query/include' }],
    })
  })

  test('that is nowhere, renamed or withdrawn says so', async () => {
    expect((await problems('projects/nowhere')).status).toBe(404)
    expect((await problems('planets')).status).toBe(404)
    expect((await problems('projects/bridge-over-the-sound/claims')).status).toBe(404)

    const { id, slug } = await givenEntry('company', { name: { en: 'Renamed Works' } })
    await db.slugAlias.create({ data: { kind: 'company', slug: 'old-works', entryId: id } })
    for (const rest of ['?asOf=2100-01-01', '/revisions', '/revisions/1']) {
      const moved = await ask(`companies/old-works${rest}`)
      expect(moved.status).toBe(308)
      expect(moved.headers.get('location')).toBe(`/api/v1/companies/${slug}${rest}`)
    }
    await db.facet.updateMany({ where: { entryId: id }, data: { validTo: new Date() } })
    await db.entry.update({ where: { id }, data: { state: 'withdrawn' } })
    const gone = await ask(`companies/${slug}`)
    expect(gone.status).toBe(410)
    expect(gone.headers.get('link')).toBe(`</api/v1/companies/${slug}/revisions>; rel="version-history"`)
    expect(await read(`companies/${slug}/revisions`)).toMatchObject({ total: 1 })
  })
})

describe('a list', () => {
  test.each([
    ['projects', ['bridge-over-the-sound', 'ramp-of-the-bridge']],
    ['projects?stage=operating', ['ramp-of-the-bridge']],
    ['projects?stage=operating&stage=in_progress&sort=name', ['bridge-over-the-sound', 'ramp-of-the-bridge']],
    ['projects?sector=transport', ['bridge-over-the-sound']],
    ['projects?company=sound-builders&role=operator', ['bridge-over-the-sound']],
    ['projects?agreement=joint-statement', ['bridge-over-the-sound']],
    ['projects?relationship=norland-sudland&overdue=true', ['bridge-over-the-sound']],
    ['projects?overdue=false', ['ramp-of-the-bridge']],
    ['projects?from=2024&to=2024-06', ['bridge-over-the-sound']],
    ['projects?q=ramp', ['ramp-of-the-bridge']],
    ['projects?partOf=bridge-over-the-sound', ['ramp-of-the-bridge']],
    ['projects?sort=-name', ['ramp-of-the-bridge', 'bridge-over-the-sound']],
    ['projects?stage=', ['bridge-over-the-sound', 'ramp-of-the-bridge']],
    ['developments?subject=bridge-over-the-sound', ['work-begins']],
    ['companies?headquarters=NO', ['northern-works']],
    ['companies?q=海峡', ['sound-builders']],
    ['sources?from=2025-04&reprintOf=the-first-report', ['the-report-again']],
    ['commitments?country=SE&status=open', ['open-the-bridge-to-trains']],
  ])('%s', async (address, expected) => {
    expect(await slugs(address)).toEqual(expected)
  })

  test('goes forward and back, page by page, also by the Link header', async () => {
    for (const sort of ['name', '-name', 'date', '-date', 'due', '-due', 'updatedAt', '-updatedAt']) {
      const first = await ask(`projects?sort=${sort}&limit=1`)
      const one = (await first.json()) as List
      expect(one).toMatchObject({ total: 2, page: { previous: null } })
      const [, next = ''] =
        /<http:\/\/api\.test\/api\/v1\/([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '') ?? []
      const two = await read<List>(next)
      expect(two.page.next).toBeNull()
      expect(two.data[0]?.slug).not.toBe(one.data[0]?.slug)
      const back = await read<List>(`projects?sort=${sort}&limit=1&cursor=${two.page.previous}`)
      expect(back.data).toEqual(one.data)
    }
  })

  test('refuses what it does not understand, all at once, and says how to mend it', async () => {
    const { status, errors } = await problems(
      'projects?colour=red&stage=done&limit=0&sort=size&overdue=maybe&from=soon&asOf=2025&q=a&q=b&company=A!&include=x',
    )
    expect(status).toBe(400)
    expect(errors.map(({ pointer }) => pointer.replace('#/query/', ''))).toEqual(
      'colour stage limit sort overdue from asOf q company include'.split(' '),
    )
    expect(errors.every(({ detail }) => /^“\w+” |^There is no parameter/.test(detail))).toBe(true)
    expect(errors[2]?.detail).toBe('“limit” must be a whole number from 1 to 200.')
    for (const address of [
      'projects?limit=201',
      'projects?cursor=nonsense',
      'companies?from=2025',
      'sectors?overdue=true',
    ])
      expect((await problems(address)).status, address).toBe(400)
  })

  test.each([...catalogue.values()].map((definition) => [definition.path, definition] as const))(
    '%s refuses no parameter that it names',
    async (path, definition) => {
      const samples: Record<string, string> = {
        from: '2020',
        to: '2100',
        overdue: 'true',
        q: 'a',
        sort: 'name',
        limit: '7',
      }
      for (const name of parameterNames(definition)) {
        const value =
          samples[name] ?? { cursor: '', asOf: '2100-01-01', headquarters: 'NO', country: 'NO' }[name]
        const { status } = await ask(`${path}?${name}=${value ?? ''}`)
        expect(status, name).toBe(200)
      }
    },
  )
})

test('everything can be read as of a past day', async () => {
  const { id, slug, source } = await givenProject({ name: { en: 'Old quay' }, plannedEnd: '2026' })
  await givenPublished(await changed(id, { plannedEnd: '2027' }, [claimOn('plannedEnd', source)]))
  const at = (day: string) => new Date(`${day}T12:00:00Z`)
  await db.facet.updateMany({
    where: { entryId: id, revision: 1 },
    data: { validFrom: at('2024-01-10'), validTo: at('2024-02-10') },
  })
  await db.facet.updateMany({ where: { entryId: id, revision: 2 }, data: { validFrom: at('2024-02-10') } })
  await db.$transaction(countingAnew.map((statement) => db.$executeRaw(statement)))
  await db.site.update({ where: { id: 1 }, data: { version: { increment: 1 } } })

  const seen = async (day: string) => (await read<Printed>(`projects/${slug}?asOf=${day}`)).values.plannedEnd
  expect([await seen('2024-01-10'), await seen('2024-02-09'), await seen('2024-02-10')]).toEqual([
    '2026',
    '2026',
    '2027',
  ])
  expect((await problems(`projects/${slug}?asOf=2024-01-09`)).status).toBe(404)
  expect((await read<List>('projects?asOf=2024-02-01')).data).toMatchObject([{ slug, revision: 1 }])
  expect(await slugs('projects?asOf=2024-01-09')).toEqual([])
  expect(await slugs('search?q=quay&asOf=2024-02-01')).toEqual([slug])
  expect(await read('overview?asOf=2024-02-01')).toMatchObject({
    asOf: '2024-02-01',
    summary: { projects: 1, agreements: 0 },
    chain: null,
  })
  expect((await problems(`projects/${slug}/revisions?asOf=2024-02-01`)).status).toBe(404)
  expect((await problems(`projects/${slug}/revisions/1?asOf=2024-02-01`)).status).toBe(404)
  expect((await problems(`overview?asOf=tomorrow`)).status).toBe(400)
})

test('a revision says what it changed, and by what words', async () => {
  const { id, slug, source } = await givenProject({ name: { en: 'New quay' }, plannedEnd: '2026' })
  const builder = [{ id: 'x', company: world.builder, role: 'developer' }]
  const claims = [claimOn('plannedEnd', source), claimOn('participants/x', source)]
  await givenPublished(await changed(id, { plannedEnd: '2027', participants: builder }, claims))
  expect(await read(`projects/${slug}/revisions`)).toMatchObject({
    data: [
      { number: 2, reason: 'for a test', url: `http://api.test/projects/${slug}/history/2` },
      { number: 1 },
    ],
    total: 2,
  })
  const second = await read<Printed & { changes: unknown; hash: string }>(`projects/${slug}/revisions/2`)
  expect(second.changes).toEqual([
    { field: 'plannedEnd', before: '2026', after: '2027' },
    {
      field: 'participants/x',
      before: null,
      after: { company: 'sound-builders', role: 'developer', shareBasisPoints: null, from: null, to: null },
    },
  ])
  for (const number of ['3', '0', '01', 'x', '99999999999'])
    expect((await problems(`projects/${slug}/revisions/${number}`)).status, number).toBe(404)
})

test('the overview can be of one relationship, which must exist', async () => {
  expect(await read('overview?relationship=norland-sudland&limit=1')).toMatchObject({
    ledger: [{ kind: 'project' }, { kind: 'commitment' }],
  })
  const { status, errors } = await problems('overview?relationship=atlantis')
  expect([status, errors[0]?.detail]).toEqual([400, '“relationship” must be one of: norland-sudland.'])
})

test('a search needs a word, and no more than it can use', async () => {
  for (const address of [
    'search',
    'search?q=%20',
    `search?q=${'a'.repeat(301)}`,
    'search?q=a&limit=51',
    'search?q=a&page=2',
  ])
    expect((await problems(address)).status, address).toBe(400)
  expect(await slugs('search?q=sound+builders&limit=1')).toEqual(['sound-builders'])
})

describe('the protocol', () => {
  test.each([
    'projects',
    ...worldAddresses,
    'overview',
    'search?q=bridge',
    'openapi.json',
    'projects/bridge-over-the-sound/revisions',
  ])('%s answers 304 to whoever has it', async (address) => {
    const first = await ask(address)
    const tag = first.headers.get('etag') ?? ''
    expect(tag).toMatch(/^"[\w-]{27}"$/)
    expect(first.headers.get('cache-control')).toBe('public, no-cache')
    expect(first.headers.get('content-type')).toBe('application/json; charset=utf-8')
    const again = await ask(address, { 'if-none-match': `"other", W/${tag}` })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag])
    expect((await ask(address, { 'if-none-match': '"other"' })).status).toBe(200)
  })

  test('the tag of a list changes when an entry in it does', async () => {
    const tag = async () => (await ask('projects?q=sound')).headers.get('etag')
    const before = await tag()
    await givenPublished(await changed(world.bridge, { summary: { en: 'A long bridge.' } }))
    expect(await tag()).not.toBe(before)
  })

  test('other websites may ask, and only ask', async () => {
    for (const address of ['projects', 'projects?stage=done', 'projects/nowhere'])
      expect((await ask(address)).headers.get('access-control-allow-origin')).toBe('*')
    const options = await OPTIONS()
    expect([options.status, options.headers.get('access-control-allow-methods')]).toEqual([
      204,
      'GET, HEAD, OPTIONS',
    ])
    const refused = await POST()
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
    problem.parse(await refused.json())
  })
})

test('when the database is away, the answer has the number under which the log knows why', async () => {
  await db.$executeRaw`ALTER TABLE "Facet" RENAME TO "Hidden"`
  const response = await ask('projects?q=away', { 'x-request-id': 'the-number' })
  await db.$executeRaw`ALTER TABLE "Hidden" RENAME TO "Facet"`
  expect(response.status).toBe(500)
  expect(problem.parse(await response.json())).toMatchObject({ requestId: 'the-number' })
  expect((await ask('projects?q=away')).status).toBe(200)
})
