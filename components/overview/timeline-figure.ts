import { listInSentence } from '@/components/entries/in-sentence'
import { entryAddress } from '@/components/fields/entry-address'
import type { Cell, Figure, FigureContext, Table } from '@/components/figures/figure'
import { printNumber } from '@/lib/fields/print-amount'
import { printDate } from '@/lib/fields/print-date'
import type { TimelineBand, TimelineEntry } from '@/lib/overview/timeline'
import { yearsAddress } from './timeline-address'
import { drawTimeline } from './timeline-drawing'
import { layTimeline } from './timeline-layout'

/** So many entries without a place on the axis are named; the rest is counted. */
const named = 6

/** Agreements, projects and developments on one axis of time, one by one or counted by year where they are many. */
export const timelineFigure: Figure<readonly TimelineBand[]> = {
  name: 'timeline',
  isEmpty: (bands) => bands.every(({ total }) => total === 0),
  title: (_, { words }) => words('relations.timeline.title'),
  describe: (bands, { words, locale }) => {
    const counted = bands
      .filter(({ total }) => total > 0)
      .map(({ kind, total }) => words(`relations.counted.${kind}`, { count: total }))
    return words('relations.timeline.describe', { list: listInSentence(counted, locale) })
  },
  note: (bands, context) => {
    const { words, name, today } = context
    const many = bands.some(({ years }) => years.length > 0)
    const { undated } = layTimeline(bands, { width: 720, today, nameWidth: () => 0 })
    const left = {
      names: undated
        .slice(0, named)
        .map(({ names }) => name(names))
        .join(context.locale === 'zh' ? '；' : '; '),
      more: Math.max(0, undated.length - named),
    }
    return [
      ...(many ? [words('relations.timeline.noteMany')] : []),
      ...(undated.length > 0 ? [words('relations.timeline.undated', left)] : []),
    ]
  },
  parts: (bands, context) => [{ id: 'timeline', draw: (width) => drawTimeline(bands, context, width) }],
  table,
}

function table(bands: readonly TimelineBand[], context: FigureContext): Table {
  const { words, label, locale, only } = context
  return {
    columns: [
      { key: 'entry', label: words('relations.timeline.entry') },
      { key: 'kind', label: words('relations.timeline.kind') },
      { key: 'event', label: words('relations.timeline.event') },
      { key: 'date', label: words('relations.timeline.date') },
      { key: 'count', label: words('relations.timeline.count'), numeric: true },
    ],
    rows: bands.flatMap(({ kind, entries, years }) => [
      ...(entries ?? []).flatMap((entry) => rowsOf(entry, context)),
      ...years.map(({ what, year, n }) => ({
        id: `${kind} ${what} ${year}`,
        cells: [
          { value: null, printed: label('kind', `${kind}.other`) },
          { value: kind, printed: label('kind', `${kind}.other`) },
          { value: what, printed: words(`relations.timeline.row.${kind}.${what}`) },
          { value: `${year}` },
          { value: n, printed: printNumber(n, locale), href: yearsAddress(kind, what, [year, year], only) },
        ],
      })),
    ]),
  }
}

/** A row for each date of an entry, or one that says that it has none. */
function rowsOf(entry: TimelineEntry, { words, label, locale, name }: FigureContext) {
  const { id, kind, names, dates } = entry
  const row = (key: string, event: Cell, date: Cell) => ({
    id: `${id} ${key}`,
    cells: [
      { value: name(names), href: entryAddress(entry) },
      { value: kind, printed: label('kind', `${kind}.one`) },
      event,
      date,
      { value: null },
    ],
  })
  const stated = Object.entries(dates).flatMap(([field, date]) =>
    date === null
      ? []
      : row(
          field,
          { value: field, printed: words(`fields.${kind}.${field}.label`) },
          { value: date, printed: printDate(date, locale) },
        ),
  )
  if (stated.length > 0) return stated
  return [row('none', { value: null }, { value: null, printed: words('relations.timeline.noDate') })]
}
