import 'server-only'
import { once } from 'node:events'
import { PassThrough, Readable } from 'node:stream'
import { stringify } from 'csv-stringify/sync'
import exceljs from 'exceljs'
import type { AnyDefinition } from './define'
import { type Cell, cellsOf, columnsOf } from './export-cells'
import type { Portion } from './export-rows'
import { printRow } from './json'
import type { Addressing } from './json-values'

/** A list as bytes. Each is written as it is read; nothing is held but a portion. */
type Write = (
  definition: AnyDefinition,
  portions: AsyncIterable<Portion>,
  addressing: Addressing,
) => ReadableStream<Uint8Array>

const utf8 = (texts: AsyncIterable<string>): ReadableStream<Uint8Array> =>
  Readable.toWeb(Readable.from(texts, { objectMode: false })) as ReadableStream<Uint8Array>

/** Lines of RFC 4180. What a spreadsheet would take for a formula begins with an apostrophe. */
export const printCsv = (rows: readonly (readonly Cell[])[]): string =>
  stringify(rows as Cell[][], { escape_formulas: true, cast: { boolean: String } })

/** The same in UTF-8, of a list. */
export const writeCsv =
  (bom: boolean): Write =>
  (definition, portions, addressing) =>
    utf8(
      (async function* () {
        yield (bom ? '\ufeff' : '') + printCsv([columnsOf(definition)])
        for await (const { rows, named } of portions) {
          yield printCsv(rows.map((row) => cellsOf(definition, row, { ...addressing, named })))
        }
      })(),
    )

/** `{ "data": [ … ] }` with entries as a list of the API has them. */
export const writeJson: Write = (_, portions, addressing) =>
  utf8(
    (async function* () {
      let first = true
      yield '{"data":['
      for await (const { rows, named } of portions) {
        const printed = rows.map((row) => JSON.stringify(printRow(row, { ...addressing, named })))
        yield `${first ? '' : ','}\n${printed.join(',\n')}`
        first = false
      }
      yield '\n]}\n'
    })(),
  )

/** Characters that a cell of a workbook can hold. */
const longestCell = 32_767

/** A workbook of one sheet; cells are texts and numbers, never formulas. */
export const writeXlsx: Write = (definition, portions, addressing) => {
  const out = new PassThrough()
  const fill = async () => {
    const book = new exceljs.stream.xlsx.WorkbookWriter({
      stream: out,
      useStyles: false,
      useSharedStrings: false,
    })
    const sheet = book.addWorksheet(definition.path, { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.addRow(columnsOf(definition)).commit()
    for await (const { rows, named } of portions) {
      for (const row of rows) {
        const cells = cellsOf(definition, row, { ...addressing, named })
        sheet.addRow(cells.map((one) => (typeof one === 'string' ? one.slice(0, longestCell) : one))).commit()
      }
      if (out.writableNeedDrain) await once(out, 'drain')
    }
    sheet.commit()
    await book.commit()
  }
  fill().catch((error) => out.destroy(error))
  return Readable.toWeb(out) as ReadableStream<Uint8Array>
}
