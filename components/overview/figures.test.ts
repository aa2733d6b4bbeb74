import { createTranslator } from 'next-intl'
import { describe, expect, test } from 'vitest'
import { type Drawing, hasLinks, type Mark } from '@/components/charts/drawing'
import { matrixTable } from '@/components/charts/matrix-table'
import { printMarks } from '@/components/charts/print-marks'
import { codeLabels } from '@/components/fields/code-label'
import { inLanguage } from '@/components/fields/in-language'
import { drawParts } from '@/components/figures/draw-parts'
import { type Figure, type FigureContext, show } from '@/components/figures/figure'
import type { Words } from '@/lib/entries/api-value-schema'
import type { EntryRow } from '@/lib/entries/entry'
import { readMessages } from '@/lib/i18n/messages'
import type { Locale } from '@/lib/i18n/routing'
import { codesIn } from '@/lib/overview/codes-in'
import { becameOfDue, type DueYear } from '@/lib/overview/due-became'
import type { Placed } from '@/lib/overview/figures'
import type { LedgerRow } from '@/lib/overview/ledger'
import type { Amount } from '@/lib/overview/money'
import { ledgerFigure } from './ledger-figure'
import { mapFigure } from './map-figure'
import { moneyFigure } from './money-figure'
import { laddersOf } from './money-ladders'
import { sectorsFigure } from './sectors-figure'
import { gatherYears, yearsFigure } from './years-figure'

async function contextIn(locale: Locale): Promise<FigureContext> {
  const messages = await readMessages(locale)
  const words = createTranslator({ locale, messages }) as unknown as Words
  const vocabulary = createTranslator({ locale, messages, namespace: 'vocabulary' }) as unknown as Words
  return {
    locale,
    words,
    label: codeLabels(vocabulary),
    name: (names) => inLanguage(names, locale).text,
    today: '2026-11-22',
    asOf: null,
    only: null,
    pair: { slug: 'norland-sudland', a: 'NO', b: 'SE' },
    site: 'https://site.test',
  }
}
const english = await contextIn('en')
const chinese = await contextIn('zh')

const drawn = <Data>(figure: Figure<Data>, data: Data, width: number): Drawing =>
  drawParts(figure.parts(data, english), width)

const entry = (n: number, more: Partial<EntryRow> = {}): EntryRow => ({
  id: `id-${n}`,
  kind: 'project',
  slug: `line-${n}`,
  names: { en: `Line ${n} along the whole of the east coast`, zh: `东海岸第${n}条铁路` },
  relationship: 'norland-sudland',
  revision: 1,
  publishedAt: '2025-01-01T00:00:00.000Z',
  updatedAt: '2025-01-01T00:00:00.000Z',
  lastConfirmedOn: '2025-06-01',
  verification: 'single_source',
  outcome: 'overdue',
  values: {},
  ...more,
})

const row = (n: number, more: Partial<LedgerRow> = {}): LedgerRow => ({
  ...entry(n),
  promisedOn: '2024-05',
  dueOn: '2026-01',
  deliveredOn: null,
  countries: ['NO', 'SE'],
  companies: [{ en: 'Sound Builders' }],
  developments: ['2025-03-01'],
  lastConfirmedTo: '2025-06-01',
  sources: 1,
  words: null,
  ...more,
})

const placed = (n: number, lat: number, lon: number, exactness: 'exact' | 'approximate'): Placed => ({
  ...entry(n),
  places: [
    { id: 'a', place: { name: 'Oslo', country: 'NO', lat, lon } as Placed['places'][0]['place'], exactness },
  ],
})

const amount = (n: number, kind: string, currency: string, value: string): Amount => ({
  id: 'f',
  amount: value,
  currency,
  kind,
  qualifier: 'about',
  asOf: '2025',
  note: null,
  entry: entry(n),
})

const year = (year: number, n: number): DueYear => ({
  year,
  counts: Object.fromEntries(becameOfDue.map((one) => [one, n])) as DueYear['counts'],
  total: n * becameOfDue.length,
})

const numbers = (count: number) => Array.from({ length: count }, (_, n) => n)
const money = (largest: Amount[], n: number) => ({
  largest,
  counted: [{ kind: 'contracted', currency: 'NOK', n }],
  years: [null, ...numbers(30).map((one) => 2000 + one)].map((year) => ({
    kind: 'contracted',
    currency: 'NOK',
    year,
    n: Math.ceil(n / 31),
  })),
  kinds: codesIn('project', 'figures', 'kind'),
})
const sector = (n: number, stages: Record<string, number>) => ({
  sector: { id: `s${n}`, kind: 'sector', slug: `sector-${n}`, names: { en: `Sector ${n}` } },
  stages,
  total: Object.values(stages).reduce((a, b) => a + b, 0),
})

const few = {
  ledger: {
    rows: [row(1), row(2, { kind: 'commitment', outcome: 'no_date', dueOn: null })],
    totals: { project: 1, commitment: 1 },
  },
  years: { project: [year(2025, 1)], commitment: [] },
  sectors: [sector(1, { operating: 2, agreed: 1 })],
  money: money(
    [amount(1, 'contracted', 'NOK', '1000'), amount(2, 'target_to_attract', 'NOK', '9000000')],
    20,
  ),
  where: { rows: [placed(1, 59.9, 10.7, 'exact'), placed(2, 63.4, 10.4, 'approximate')], squares: [] },
}
const many = {
  ledger: { rows: numbers(40).map((n) => row(n)), totals: { project: 100_000, commitment: 90_000 } },
  years: {
    project: numbers(60).map((n) => year(1990 + n, 1234 + n)),
    commitment: numbers(60).map((n) => year(1990 + n, n)),
  },
  sectors: numbers(12).map((n) =>
    sector(
      n,
      Object.fromEntries(codesIn('project', null, 'stage').map((stage) => [stage, 12_345 * (n + 1)])),
    ),
  ),
  money: money(
    numbers(80).map((n) =>
      amount(
        n,
        n % 2 ? 'contracted' : 'announced',
        ['NOK', 'SEK', 'EUR', 'USD'][n % 4] ?? '',
        `${10 ** ((n % 9) + 3)}`,
      ),
    ),
    120_000,
  ),
  where: {
    rows: [],
    squares: numbers(900).map((n) => ({
      lat: Math.floor(n / 30),
      lon: 90 + (n % 30),
      exact: n % 7,
      approximate: 1 + (n % 90),
      places: [],
    })),
  },
}

const figures: [Figure<never>, unknown, unknown][] = [
  [ledgerFigure as Figure<never>, few.ledger, many.ledger],
  [yearsFigure as Figure<never>, few.years, many.years],
  [sectorsFigure as Figure<never>, few.sectors, many.sectors],
  [moneyFigure as Figure<never>, few.money, many.money],
  [mapFigure as Figure<never>, few.where, many.where],
]

/** Characters that a figure may take with many: what a page says of it is sent twice, and a page has seven figures. */
const most: Record<string, number> = {
  ledger: 160_000,
  years: 27_000,
  sectors: 16_000,
  money: 40_000,
  where: 100_000,
}

const all = (marks: readonly (Mark | string)[]): Mark[] =>
  marks.flatMap((one) => (typeof one === 'string' ? [] : [one, ...all(one.children)]))

const problemsOf = ({ width, height, marks }: Drawing): string[] =>
  all(marks).flatMap(({ tag, attributes }) =>
    Object.entries(attributes)
      .filter(
        ([, value]) =>
          String(value).includes('NaN') ||
          String(value).includes('undefined') ||
          String(value).includes('Infinity'),
      )
      .map(([name, value]) => `${tag} ${name}=${value} in ${width}×${height}`),
  )

describe.each(figures)('$name', (figure, little, much) => {
  test('is drawn for every width, with few and with many, within its width', () => {
    for (const data of [little, much] as never[]) {
      for (const width of [288, 460, 720, 960]) {
        const drawing = drawn(figure, data, width)
        expect(problemsOf(drawing)).toEqual([])
        expect(drawing.width).toBeLessThanOrEqual(width)
        expect(drawing.height).toBeGreaterThan(40)
        const off = all(drawing.marks).filter(
          ({ tag, attributes: { x = 0 } }) => tag === 'text' && (Number(x) < 0 || Number(x) > width),
        )
        expect(off).toEqual([])
      }
    }
  })

  test('says how to read it in Chinese without spaces and points of other languages', () => {
    for (const data of [little, much] as never[]) {
      const { note } = show(figure, data, chinese, { query: {}, page: '/' })
      expect(note ?? '').not.toMatch(/[。；] |[.;] /)
    }
  })

  test('is calm with many: a bounded number of marks', () => {
    expect(all(drawn(figure, much as never, 720).marks).length).toBeLessThan(1500)
  })

  test('takes little of a page with many: what it shows there, narrow and wide', () => {
    const printed = figure.parts(much as never, english).flatMap((part) => {
      if ('lines' in part) return part.lines
      if ('matrix' in part) return printMarks([matrixTable(part.matrix, 'Figure', [288, 720])])
      return [288, 720].map((width) => printMarks(part.draw(width).marks))
    })
    expect(printed.join('').length).toBeLessThan(most[figure.name] ?? 0)
  })

  test('has a table whose rows have a cell for each column and an id of their own', () => {
    for (const data of [little, much] as never[]) {
      const { columns, rows } = figure.table(data, english)
      expect(rows.length).toBeGreaterThan(0)
      expect(rows.filter(({ cells }) => cells.length !== columns.length)).toEqual([])
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
      expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length)
    }
  })

  test('speaks the reader’s language', async () => {
    const chinese = await contextIn('zh')
    expect(figure.title(little as never, chinese)).toMatch(/\p{Script=Han}/u)
    expect(figure.describe(little as never, chinese)).toMatch(/\p{Script=Han}/u)
    const keys = ({ columns }: { columns: readonly { key: string }[] }) => columns.map(({ key }) => key)
    expect(keys(figure.table(little as never, chinese))).toEqual(keys(figure.table(little as never, english)))
  })
})

const words = (drawing: Drawing) =>
  all(drawing.marks).flatMap(({ children }) => children.filter((one) => typeof one === 'string'))

test('the ledger names the rest of each kind and leads to each of its rows', () => {
  const drawing = drawn(ledgerFigure, many.ledger, 720)
  expect(words(drawing)).toContain('and 99,960 more')
  expect(all(drawing.marks).filter(({ attributes }) => attributes.href === '/projects/line-3')).toHaveLength(
    1,
  )
  expect(hasLinks(drawing.marks)).toBe(true)
})

test('far years are gathered at both ends, and nothing is lost', () => {
  const lines = gatherYears(many.years.project, english)
  expect(lines[0]?.name).toBe('before 2017')
  expect(lines.at(-1)?.name).toBe('after 2032')
  const sum = (years: readonly DueYear[]) => years.reduce((all, { total }) => all + total, 0)
  expect(sum(lines)).toBe(sum(many.years.project))
})

test('unlike kinds and currencies are never on one ladder’s rung, and the rest of a kind is counted', () => {
  const ladders = laddersOf(many.money)
  for (const { currency, rungs } of ladders) {
    for (const { kind, amounts } of rungs)
      expect(amounts.filter((one) => one.kind !== kind || one.currency !== currency)).toEqual([])
  }
  const rung = laddersOf(few.money)[0]?.rungs.find(({ kind }) => kind === 'contracted')
  expect(rung?.more).toBe(19)
})

test('discs of squares do not cover each other, and count every place once', () => {
  const drawing = drawn(mapFigure, many.where, 600)
  const halos = all(drawing.marks).filter(({ attributes }) => attributes.className === 'halo')
  const meeting = halos.filter(({ attributes: a }, n) =>
    halos
      .slice(n + 1)
      .some(
        ({ attributes: b }) =>
          Math.hypot((a.cx ?? 0) - (b.cx ?? 0), (a.cy ?? 0) - (b.cy ?? 0)) < (a.r ?? 0) + (b.r ?? 0) - 1,
      ),
  )
  expect(meeting).toEqual([])
  const total = many.where.squares.reduce((sum, { exact, approximate }) => sum + exact + approximate, 0)
  expect(mapFigure.describe(many.where, english)).toContain(total.toLocaleString('en'))
})

test('a place that is known exactly has no ring, one of which only the town is known has one', () => {
  const rings = (data: typeof few.where) =>
    all(drawn(mapFigure, data, 460).marks).filter(({ attributes }) => attributes.className === 'halo').length
  expect(rings(few.where)).toBe(1)
  expect(rings({ ...few.where, rows: few.where.rows.slice(0, 1) })).toBe(0)
})

test('a cell of the matrix leads to the projects that it counts', () => {
  const drawing = drawn(sectorsFigure, few.sectors, 720)
  const link = all(drawing.marks).find(({ attributes }) => attributes['aria-label']?.includes('2 projects'))
  expect(link?.attributes.href).toBe('/projects?sector=sector-1&stage=operating')
})
