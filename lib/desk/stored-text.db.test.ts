import { beforeAll, expect, test } from 'vitest'
import type { Contributor, Editor } from '@/lib/auth/person'
import { makePerson } from '@/lib/auth/testing'
import { db } from '@/lib/db/client'
import { propose } from '@/lib/entries/proposals'
import { Lines, type Typed } from '@/lib/entries/typed'
import { publish } from '@/lib/publishers'
import { givenRelationship, relationship } from '@/lib/testing/given'
import { findNewestText, openStored, readStored } from './stored-text'
import { readSubmission } from './submission'
import { aimAt } from './target'

let contributor: Contributor
let editor: Editor
beforeAll(async () => {
  await givenRelationship()
  contributor = await makePerson('contributor')
  editor = (await makePerson('editor')) as Editor
})

const unsaid = 'Zanzibarquartz is said nowhere else.'
const article = `A pier is agreed\n\nThe Sound Pier is announced in March. The ferry is announced in April.\n${'Fill. '.repeat(40)}\n${unsaid}`

let number = 0
const form = (url: string, text: string, more: Typed = []): Typed => [
  ['source.url', url],
  ['source.title', 'A pier is agreed'],
  ['source.publisher', 'The Example'],
  ['source.language', 'en'],
  ['source.text', text],
  ['name.en', `Sound Pier ${++number}`],
  ['quote.name', 'The  Sound Pier'],
  ['stage', 'announced'],
  ['quote.stage', 'is announced in March'],
  ['relationship', relationship],
  ...more,
]

const aim = () => aimAt({ deed: 'new', kind: 'project' })

async function published(typed: Typed): Promise<{ slug: string; source: string }> {
  const read = await readSubmission(await aim(), typed)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const framed = {
    kind: 'project',
    entryId: null,
    reason: 'for a test',
    typed,
    requestKey: crypto.randomUUID(),
  }
  const { id } = await propose(contributor, { ...framed, changes: read.changes })
  const outcome = await publish(id, editor)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  const again = await publish(id, editor)
  expect(again).toEqual(outcome)
  const slug = outcome.entries.at(-1)?.slug ?? ''
  const claim = await db.claim.findFirstOrThrow({ where: { entry: { kind: 'project', slug } } })
  return { slug, source: claim.sourceId }
}

const versions = (sourceId: string) =>
  db.sourceText.findMany({ where: { sourceId }, orderBy: { version: 'asc' } })

test('a text is kept when what quotes it is published, and a changed one is the next version', async () => {
  const url = 'https://example.org/stored/versions'
  const { source } = await published(form(url, article))
  expect(await versions(source)).toMatchObject([{ version: 1, text: article, authorId: contributor.id }])
  await published(form(url, ` ${article}\n`))
  expect(await versions(source)).toHaveLength(1)
  await published(form(url, `${article}\nCorrected.`))
  expect((await versions(source)).map(({ version }) => version)).toEqual([1, 2])
  expect(await findNewestText(source)).toBe(`${article}\nCorrected.`)
  await expect(
    db.$executeRaw`UPDATE "SourceText" SET text = text || 'x' WHERE "sourceId" = ${source}::uuid`,
  ).rejects.toThrow('SourceText_hash')
})

test('until then it is in the proposal alone', async () => {
  const typed = form('https://example.org/stored/waiting', article)
  const read = await readSubmission(await aim(), typed)
  expect(read.ok && read.changes.at(-1)?.texts).toMatchObject([{ text: article }])
  const before = await db.sourceText.count()
  await propose(contributor, {
    kind: 'project',
    entryId: null,
    reason: '',
    typed,
    requestKey: crypto.randomUUID(),
    changes: read.ok ? read.changes : [],
  })
  expect(await db.sourceText.count()).toBe(before)
})

test('quoted words get what stands around them in the text; words in several places are asked for', async () => {
  const { slug } = await published(form('https://example.org/stored/around', article))
  const claims = await db.claim.findMany({
    where: { entry: { kind: 'project', slug } },
    orderBy: { field: 'asc' },
  })
  expect(claims).toMatchObject([
    {
      field: 'name',
      exact: 'The  Sound Pier',
      prefix: 'A pier is agreed\n',
      suffix: expect.stringMatching(/^ is announced in March\./),
    },
    {
      field: 'stage',
      prefix: 'A pier is agreed\nThe Sound Pier ',
      suffix: expect.stringMatching(/^\. The ferry/),
    },
  ])

  const several = form('https://example.org/stored/several', article, [['quote.stage', 'is announced']])
  expect(await readSubmission(await aim(), several)).toEqual({
    ok: false,
    problems: [{ input: 'quote.stage', message: 'quoteInSeveralPlaces', options: ['2'] }],
  })
  const chosen = await readSubmission(await aim(), [...several, ['quote.stage.prefix', 'The ferry ']])
  expect(
    chosen.ok && chosen.changes.at(-1)?.claims.find(({ field }) => field === 'stage')?.quote?.suffix,
  ).toMatch(/^ in April/)
})

test('a text that is too long is refused with the other mistakes, and is not cut', async () => {
  const long = form('https://example.org/stored/long', 'x'.repeat(200_001), [['plannedEnd', 'soon']])
  expect(await readSubmission(await aim(), long)).toMatchObject({
    ok: false,
    problems: [
      { input: 'source.text', message: 'textTooLong' },
      { input: 'plannedEnd', message: 'notADate' },
    ],
  })
  const longest = await readSubmission(
    await aim(),
    form('https://example.org/stored/longest', '字'.repeat(200_000)),
  )
  expect(longest.ok).toBe(true)
})

test('a source that is known brings its text, and the words of it that the entry has', async () => {
  const url = 'https://example.org/stored/known'
  const { slug } = await published(form(url, article))
  const edited = await aimAt({ deed: 'edit', kind: 'project', slug })
  const stored = await readStored(contributor, edited, new Lines([['source.url', `${url}/#part`]]))
  expect(stored.text).toBe(article)
  expect(stored.quotes.map(({ path, exact }) => [path, exact]).sort()).toEqual([
    ['name', 'The  Sound Pier'],
    ['stage', 'is announced in March'],
  ])
  const opened = await openStored(contributor, edited, [
    ['source.url', url],
    ['source.text', ''],
  ])
  expect(new Lines(opened.typed).at('source.text')).toBe(article)
  const own = await openStored(contributor, edited, [
    ['source.url', url],
    ['source.text', 'My own.'],
  ])
  expect(new Lines(own.typed).at('source.text')).toBe('My own.')
  expect((await openStored(null, edited, [['source.url', url]])).typed).toEqual([['source.url', url]])
})

test('no other table has the text, so nothing that reads those can give it out', async () => {
  await published(form('https://example.org/stored/secret', article))
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'`
  const holding: string[] = []
  for (const { name } of tables) {
    const [row] = await db.$queryRawUnsafe<{ n: bigint }[]>(
      `SELECT count(*) AS n FROM "${name}" AS t WHERE to_jsonb(t)::text ILIKE '%zanzibarquartz%'`,
    )
    if (Number(row?.n) > 0) holding.push(name)
  }
  expect(holding.sort()).toEqual(['Proposal', 'SourceText'])
})
