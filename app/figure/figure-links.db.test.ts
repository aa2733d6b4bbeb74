import { beforeAll, expect, test } from 'vitest'
import type { Mark } from '@/components/charts/drawing'
import { drawParts } from '@/components/figures/draw-parts'
import { catalogue } from '@/lib/catalogue'
import { readAsOf } from '@/lib/entries/as-of'
import { listEntries } from '@/lib/entries/listing'
import { readListQuery } from '@/lib/entries/listing-query'
import { dayOf } from '@/lib/fields/partial-date'
import type { Scope } from '@/lib/overview/scope'
import { givenEntry, givenProject, givenRelationship } from '@/lib/testing/given'
import { figureContext } from './figure-context'
import { figureNamed } from './figures'

const today = dayOf(new Date())
const thisYear = Number(today.slice(0, 4))
const ended = { stage: 'ended', disposition: 'active' }

beforeAll(async () => {
  await givenRelationship()
  await givenRelationship('eastland-westland', 'DK', 'FI')
  const far = { relationship: 'eastland-westland' }
  const dates = [
    { ...ended, plannedEnd: '2024-06', actualEnd: '2024-05-31' },
    { ...ended, plannedEnd: '2024', actualEnd: '2024-05' },
    { ...ended, plannedEnd: '2024', actualEnd: '2025', ...far },
    { ...ended, plannedEnd: '2023/2024', actualEnd: '2026/2027' },
    { disposition: 'cancelled', plannedEnd: '2024' },
    { plannedEnd: '2024-12-31' },
    { plannedEnd: `${thisYear}-01-01` },
    { plannedEnd: `${thisYear}-12-31`, ...far },
    { plannedEnd: `${thisYear + 2}/${thisYear + 3}` },
    { plannedEnd: '1931' },
    { plannedEnd: '1935-02', stage: 'operating' },
    { announcedOn: '2023', plannedEnd: null },
    { announcedOn: '2023/2024', plannedEnd: null },
    ...Array.from({ length: 5 }, (_, n) => ({
      plannedEnd: `${thisYear + n}-11`,
      ...ended,
      actualEnd: `${2020 + n}`,
    })),
  ]
  for (const [n, values] of dates.entries())
    await givenProject({ announcedOn: `20${10 + n}-05`, ...values, name: { en: `Line ${n}` } })
  for (const [n, dueOn] of ['2020', '2024-03', `${thisYear + 2}`, null].entries())
    await givenEntry('commitment', {
      text: { en: `To build line ${n}` },
      relationship: 'norland-sudland',
      status: n === 1 ? 'delivered' : 'open',
      dueOn,
      madeBy: [{ id: 'no', country: 'NO' }],
    })
  const signed = Array.from({ length: 15 }, (_, n) => `${2000 + n}-02`)
  for (const [n, signedOn] of ['2014-02-03', '2014', '2014/2015', ...signed].entries())
    await givenEntry('agreement', {
      name: { en: `Text ${n}` },
      type: 'agreement',
      status: 'signed',
      relationship: 'norland-sudland',
      signedOn,
    })
}, 120_000)

const links = (marks: readonly (Mark | string)[]): Mark[] =>
  marks.flatMap((one) =>
    typeof one === 'string' ? [] : [...(one.tag === 'a' ? [one] : []), ...links(one.children)],
  )

/** How many entries a list says to have, and how many there are when it is walked to its end. */
async function lengthOf(href: string, { asOf }: Scope): Promise<number[]> {
  const [path = '', query = ''] = href.slice(1).split('?')
  const definition = [...catalogue.values()].find((one) => one.path === path)
  if (!definition) throw new Error(href)
  const read = readListQuery(definition, new URLSearchParams(query), { limit: 200 })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const { total, totalIsLowerBound, rows } = await listEntries(catalogue, definition, { ...read.query, asOf })
  expect(totalIsLowerBound).toBe(false)
  return [total, rows.length]
}

const scopes: [string, Scope][] = [
  ['of all', { relationship: null }],
  ['of one pair', { relationship: 'norland-sudland' }],
  ['as of a day', { relationship: null, asOf: readAsOf(today) ?? undefined }],
]

test.each(scopes)('a number of a figure %s is the length of the list that it leads to', async (_, scope) => {
  const context = await figureContext(scope, 'en', 'https://site.test')
  for (const name of ['years', 'timeline', 'sectors']) {
    const figure = await figureNamed(name).read(scope, context)
    const cells = figure.table.rows.flatMap(({ cells }) => cells.filter(({ href }) => href?.includes('?')))
    if (name !== 'sectors') expect(cells.length).toBeGreaterThan(5)
    for (const { href = '', value } of cells)
      expect([href, ...(await lengthOf(href, scope))]).toEqual([href, value, value])
    for (const width of [288, 960]) {
      const drawn = links(drawParts(figure.parts, width).marks).filter(({ attributes: { href } }) =>
        href?.includes('?'),
      )
      if (name !== 'sectors') expect(drawn.length).toBeGreaterThan(0)
      for (const { attributes, children } of drawn) {
        const [title] = children.flatMap((one) =>
          typeof one !== 'string' && one.tag === 'title' ? one.children : [],
        )
        const said = /: ([\d,]+)/.exec(attributes['aria-label'] ?? `${title}`)?.[1]
        if (said === undefined) continue
        const n = Number(said.replaceAll(',', ''))
        expect([attributes.href, ...(await lengthOf(attributes.href ?? '', scope))]).toEqual([
          attributes.href,
          n,
          n,
        ])
      }
    }
  }
})
