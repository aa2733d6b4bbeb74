import { v7 as uuid } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Editor } from '@/lib/auth/person'
import { makePerson } from '@/lib/auth/testing'
import type { Claim } from '@/lib/entries/entry'
import { propose } from '@/lib/entries/proposals'
import { readStates } from '@/lib/entries/state'
import type { Typed } from '@/lib/entries/typed'
import { publish } from '@/lib/publishers'
import { givenProject, givenRelationship } from '@/lib/testing/given'
import { formAddress } from './proposal-addresses'
import { readStatements } from './statements'
import { readSubmission } from './submission'
import { aimAt } from './target'

let editor: Editor
beforeAll(async () => {
  await givenRelationship()
  editor = await makePerson('editor')
})

let last = 0
const source = (): Typed => {
  last += 1
  return [
    ['source.url', `https://example.org/statements/${last}`],
    ['source.title', 'Another report'],
    ['source.publisher', 'The Other'],
    ['source.language', 'en'],
    ['source.publishedOn', '2025-06-01'],
  ]
}
const said = (more: Typed): Typed => [...source(), ['quote.statement', 'by the end of 2027'], ...more]
const about = (deed: 'claim' | 'rank', slug: string, field: string) =>
  aimAt({ deed, kind: 'project', slug, field })
const problemsOf = async (typed: Typed, slug: string, field: string, deed: 'claim' | 'rank' = 'claim') => {
  const read = await readSubmission(await about(deed, slug, field), typed)
  return read.ok ? [] : read.problems.map(({ input, message }) => [input, message])
}

async function published(typed: Typed, slug: string, field: string, deed: 'claim' | 'rank' = 'claim') {
  const aim = await about(deed, slug, field)
  const read = await readSubmission(aim, typed)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const proposal = { kind: 'project', entryId: aim.state?.id ?? null, reason: 'read', typed }
  const { id } = await propose(editor, { ...proposal, changes: read.changes, requestKey: uuid() })
  const outcome = await publish(id, editor)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return (await readStates([aim.state?.id ?? '']))[0]
}

const onField = (claims: readonly Claim[] | undefined, path: string): Claim[] =>
  (claims ?? []).filter(({ field }) => field === path)

describe('what another source says', () => {
  test('stands beside what is shown, with its words, speaker and day; the value stays', async () => {
    const { slug } = await givenProject({ name: { en: 'Pier of 2026' }, plannedEnd: '2026' })
    const state = await published(
      said([
        ['value.plannedEnd', '2027'],
        ['quotePrefix', 'to open '],
        ['quoteSuffix', ', he said'],
        ['saidBy.name', 'Ann Example'],
        ['saidBy.post', 'minister'],
        ['saidOn', '31 May 2025'],
      ]),
      slug,
      'plannedEnd',
    )
    expect(state?.values.plannedEnd).toBe('2026')
    expect(onField(state?.claims, 'plannedEnd')).toMatchObject([
      { value: '2026', rank: 'preferred' },
      {
        value: '2027',
        rank: 'normal',
        stance: 'asserts',
        quote: { exact: 'by the end of 2027', prefix: 'to open ', suffix: ', he said', locator: false },
        saidBy: { name: 'Ann Example', post: 'minister', organisation: null },
        saidOn: '2025-05-31',
      },
    ])
  })

  test('is what is shown where nothing was', async () => {
    const { slug } = await givenProject({ name: { en: 'Pier without end' } })
    const state = await published(said([['value.plannedEnd', '2027']]), slug, 'plannedEnd')
    expect(state?.values.plannedEnd).toBe('2027')
    expect(onField(state?.claims, 'plannedEnd')).toMatchObject([{ value: '2027', rank: 'preferred' }])
  })

  test('of an item of a list has the parts of the item', async () => {
    const metrics = [{ id: 'load', name: 'it_load', value: '12', unit: 'MW' }]
    const { slug } = await givenProject({ name: { en: 'Hall of 12 MW' }, metrics })
    const state = await published(
      said([
        ['value.metrics.0.name', 'it_load'],
        ['value.metrics.0.value', '15'],
        ['value.metrics.0.unit', 'MW'],
      ]),
      slug,
      'metrics/load',
    )
    expect(onField(state?.claims, 'metrics/load')).toMatchObject([
      { value: { value: '12', unit: 'MW' } },
      { value: { name: 'it_load', value: '15', unit: 'MW' }, rank: 'normal' },
    ])
    expect(state?.values.metrics).toMatchObject([{ value: '12' }])
  })

  test('may be a denial, which answers a statement and has no value of its own', async () => {
    const { id, slug } = await givenProject({ name: { en: 'Pier denied' }, plannedEnd: '2026' })
    const target = onField((await readStates([id]))[0]?.claims, 'plannedEnd')[0]
    const state = await published(
      said([
        ['stance', 'denies'],
        ['targetClaim', target?.id ?? ''],
      ]),
      slug,
      'plannedEnd',
    )
    expect(state?.values.plannedEnd).toBeNull()
    expect(onField(state?.claims, 'plannedEnd')).toMatchObject([
      { stance: 'asserts', rank: 'normal', value: '2026' },
      { stance: 'denies', targetClaimId: target?.id, value: null },
    ])
  })

  test('is refused with everything that is wrong, each at its input', async () => {
    const { slug } = await givenProject({ name: { en: 'Pier of mistakes' }, plannedEnd: '2026' })
    expect(
      await problemsOf(
        [
          ['stance', 'denies'],
          ['targetClaim', uuid()],
          ['value.plannedEnd', '2027'],
          ['saidOn', '3/4/2025'],
          ['saidBy.name', 'x'.repeat(301)],
        ],
        slug,
        'plannedEnd',
      ),
    ).toEqual([
      ['source.url', 'needsSource'],
      ['value.plannedEnd', 'valueOfDenial'],
      ['quote.statement', 'needsQuote'],
      ['saidBy.name', 'tooLong'],
      ['targetClaim', 'answersNothing'],
      ['saidOn', 'ambiguousDate'],
    ])
    expect(await problemsOf(said([]), slug, 'plannedEnd')).toEqual([['value.plannedEnd', 'required']])
    expect(await problemsOf(said([['value.plannedEnd', 'one day']]), slug, 'plannedEnd')).toEqual([
      ['value.plannedEnd', 'notADate'],
    ])
    await expect(about('claim', slug, 'summary')).rejects.toThrow()
    await expect(about('claim', slug, 'participants/nobody')).rejects.toThrow()
    await expect(about('claim', slug, 'nothing')).rejects.toThrow()
  })
})

describe('ranks', () => {
  async function givenRivals(name: string) {
    const { id, slug } = await givenProject({ name: { en: name }, plannedEnd: '2026' })
    const state = await published(said([['value.plannedEnd', '2027']]), slug, 'plannedEnd')
    const [first, rival] = onField(state?.claims, 'plannedEnd')
    return { id, slug, first: first?.id ?? '', rival: rival?.id ?? '' }
  }

  test('put another statement first, in one change', async () => {
    const { slug, rival } = await givenRivals('Pier ranked')
    const state = await published(
      [
        ['preferred', rival],
        [`reason.${rival}`, 'the later one'],
      ],
      slug,
      'plannedEnd',
      'rank',
    )
    expect(state?.values.plannedEnd).toBe('2027')
    expect(onField(state?.claims, 'plannedEnd')).toMatchObject([
      { value: '2026', rank: 'normal' },
      { value: '2027', rank: 'preferred', rankReason: 'the later one' },
    ])
  })

  test('that say nothing new, lack a reason, contradict, or come too late are refused', async () => {
    const { slug, first, rival } = await givenRivals('Pier hardly ranked')
    const rank = (typed: Typed) => problemsOf(typed, slug, 'plannedEnd', 'rank')
    expect(await rank([['preferred', first]])).toEqual([['', 'nothingChanged']])
    expect(
      await rank([
        ['preferred', first],
        [`unused.${rival}`, 'on'],
      ]),
    ).toEqual([[`reason.${rival}`, 'needsRankReason']])
    expect(
      await rank([
        ['preferred', first],
        [`unused.${first}`, 'on'],
      ]),
    ).toEqual([[`unused.${first}`, 'preferredAndUnused']])
    expect(
      await rank([
        ['preferred', rival],
        ['baseRevision', '1'],
      ]),
    ).toEqual([['', 'rankedMeanwhile']])
  })
})

test('the page of statements has every field that sources speak of, and those of which none does', async () => {
  const { slug } = await givenProject({ name: { en: 'Pier of statements' }, plannedEnd: '2026' })
  const { paths, bare, sources } = await readStatements('projects', slug)
  expect(paths.map(({ path, claims }) => [path, claims.length])).toEqual([
    ['name', 1],
    ['stage', 1],
    ['plannedEnd', 1],
  ])
  expect(bare).toContain('actualEnd')
  expect(bare).not.toContain('summary')
  expect(Object.keys(sources)).toHaveLength(1)
})

test('a statement that was sent back is filled in further where it was', () => {
  const entry = { id: 'e', kind: 'project', slug: 'pier', names: {}, revision: 1 }
  const at = (typed: Typed) => formAddress({ id: 'p', kind: 'project', entry, typed })
  expect(at([['statement.field', 'metrics/load']])).toBe(
    '/desk/claims/project/pier/new?field=metrics%2Fload&proposal=p',
  )
  expect(
    at([
      ['statement.field', 'stage'],
      ['preferred', ''],
    ]),
  ).toBe('/desk/claims/project/pier')
})
