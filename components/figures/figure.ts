import type { Drawing } from '@/components/charts/drawing'
import type { Matrix } from '@/components/charts/matrix'
import type { Day } from '@/components/charts/time-scale'
import { betweenSentences } from '@/components/ui/between-sentences'
import type { Words } from '@/lib/entries/api-value-schema'
import type { Relationship } from '@/lib/entries/entry'
import type { Localised } from '@/lib/fields/field'
import type { Locale } from '@/lib/i18n/routing'

/** What a figure is told and how it speaks, the same in a page, in a frame and in a file. */
export type FigureContext = {
  locale: Locale
  /** Messages by their whole key. */
  words: Words
  /** The name of a code of a vocabulary. */
  label: (vocabulary: string, code: string) => string
  /** A name in the reader's language, else in the first that there is. */
  name: (names: Localised) => string
  /** The day by which lateness is judged. */
  today: Day
  /** The day as of which the site is read; null for now. */
  asOf: Day | null
  /** The pair that the figure is about; null for all of them. */
  only: Relationship | null
  /** The pair whose sides have their colours. */
  pair: Relationship | null
  /** The public address of the site, without a slash at its end. */
  site: string
}

/** `value` stands in files; on a page what is printed, which may lead to an address of the site without language. */
export type Cell = { value: string | number | null; printed?: string; href?: string; lang?: string }

export type Column = {
  /** Its name in files, the same in every language. */
  key: string
  label: string
  /** Numbers stand on the right. */
  numeric?: boolean
}

/** The data of a figure; the first column says what a row is about. */
export type Table = {
  columns: readonly Column[]
  /** `id` is one in the table. */
  rows: readonly { id: string; cells: readonly Cell[] }[]
}

/**
 * A part of a figure: a matrix, which a page has as a table, what only a drawing can show, or lines of words. `id` is
 * one in the figure; `about` says of what a drawing is where there are several.
 */
export type FigurePart = { id: string; heading?: string } & (
  | { matrix: Matrix }
  | { draw: (width: number) => Drawing; about?: string }
  | { lines: readonly string[] }
)

/** A figure described once, apart from how its data is asked. */
export type Figure<Data> = {
  /** Its address: `/embed/{name}`, `/figure/{name}.csv`, and `#{name}` on a page. */
  name: string
  isEmpty: (data: Data) => boolean
  title: (data: Data, context: FigureContext) => string
  /** What the picture shows, for those who do not see it. */
  describe: (data: Data, context: FigureContext) => string
  /** How to read it, in whole sentences. */
  note?: (data: Data, context: FigureContext) => string | readonly string[]
  /** One below the other; from 288 pixels on everything can be read. */
  parts: (data: Data, context: FigureContext) => FigurePart[]
  table: (data: Data, context: FigureContext) => Table
}

/** Where a figure stands. */
export type Place = {
  /** What its own addresses say beside its name: `relationship`, `asOf`. */
  query: Readonly<Record<string, string>>
  /** The page that it is a part of, without language. */
  page: string
}

/** A figure with its data. */
export type ShownFigure = {
  name: string
  empty: boolean
  title: string
  description: string
  note: string | null
  parts: readonly FigurePart[]
  readonly table: Table
  place: Place
  /** The public address of the site, without a slash at its end. */
  site: string
}

/** Fills a figure. */
export function show<Data>(
  figure: Figure<Data>,
  data: Data,
  context: FigureContext,
  place: Place,
): ShownFigure {
  let table: Table | undefined
  return {
    name: figure.name,
    empty: figure.isEmpty(data),
    title: figure.title(data, context),
    description: figure.describe(data, context),
    note: noteOf(figure, data, context),
    parts: figure.isEmpty(data) ? [] : figure.parts(data, context),
    // Made where it is asked for: a page has no use for it where matrices say the same.
    get table() {
      table ??= figure.table(data, context)
      return table
    },
    place,
    site: context.site,
  }
}

function noteOf<Data>({ note }: Figure<Data>, data: Data, context: FigureContext): string | null {
  return note ? [note(data, context)].flat().join(betweenSentences(context.locale)) : null
}

/** Widths in pixels for which figures are drawn in a page or a column of it, and that of a file. */
export const widths = { narrow: 288, column: 460, wide: 720, file: 960 } as const
