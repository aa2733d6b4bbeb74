import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { givenPublished, givenRelationship, newEntry, newSource } from '@/lib/testing/given'
import { GET as getRevision } from './[kind]/[slug]/revisions/[number]/route'
import { GET as getRevisions } from './[kind]/[slug]/revisions/route'
import { GET as getEntry } from './[kind]/[slug]/route'
import { GET as getList } from './[kind]/route'
import { GET as getOverview } from './overview/route'
import { GET as getSearch } from './search/route'

const given = <P>(params: P) => ({ params: Promise.resolve(params) })
const ask = (address: string) =>
  new Request(`http://api.test/api/v1/${address}`, { headers: { host: 'api.test' } })

test('no answer gives out the text of a source, but for the words that are quoted', async () => {
  const source = newSource()
  const values = {
    name: { en: 'Text pier' },
    stage: 'announced',
    disposition: 'active',
    relationship: await givenRelationship(),
  }
  const project = newEntry('project', values, source.entryId)
  const texts = [
    { source: source.entryId, text: 'The pier is announced. Zanzibarquartz is said nowhere else.' },
  ]
  const { entries } = await givenPublished(source, { ...project, texts })
  expect(await db.sourceText.count({ where: { sourceId: source.entryId } })).toBe(1)

  for (const [path, { slug }] of [
    ['sources', entries[0] ?? { slug: '' }],
    ['projects', entries[1] ?? { slug: '' }],
  ] as const) {
    const at = { kind: path, slug }
    const answers = await Promise.all([
      getEntry(ask(`${path}/${slug}`), given(at)),
      getRevisions(ask(`${path}/${slug}/revisions`), given(at)),
      getRevision(ask(`${path}/${slug}/revisions/1`), given({ ...at, number: '1' })),
      getList(ask(`${path}?include=claims,links`), given({ kind: path })),
      getOverview(ask('overview'), given({})),
    ])
    for (const answer of answers) {
      expect(answer.status).toBe(200)
      expect(await answer.text()).not.toMatch(/zanzibarquartz/i)
    }
  }
  const found = async (words: string) =>
    ((await (await getSearch(ask(`search?q=${words}`), given({}))).json()) as { data: unknown[] }).data.length
  expect(await found('Text+pier')).toBeGreaterThan(0)
  expect(await found('Zanzibarquartz')).toBe(0)
})
