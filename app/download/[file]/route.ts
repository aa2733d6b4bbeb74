import { catalogue } from '@/lib/catalogue'
import { judgedOn } from '@/lib/entries/as-of'
import { writeCsv, writeJson, writeXlsx } from '@/lib/entries/export-formats'
import { exportRows } from '@/lib/entries/export-rows'
import { readListQuery } from '@/lib/entries/listing-query'
import { readSiteVersion } from '@/lib/entries/site-version'
import { NotFound } from '@/lib/errors'
import { entityTag, isKnown } from '@/lib/server/entity-tag'
import { kindAt } from '../../api/v1/entries'
import { problemAnswer, refusal } from '../../api/v1/problem'
import { BadParameters, type ParameterProblem } from '../../api/v1/refusals'
import { readWords } from '../../api/v1/words'
import { siteAddress } from '../../site-address'
import { inSlot } from '../slots'

const formats = {
  csv: { type: 'text/csv; charset=utf-8; header=present', write: writeCsv(false) },
  json: { type: 'application/json; charset=utf-8', write: writeJson },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: writeXlsx,
  },
} as const

const isFormat = (text: string): text is keyof typeof formats => text in formats

type Context = { params: Promise<{ file: string }> }

/** A whole list as a file: the filters, order and day of its address, `bom=true` for spreadsheets that need the mark. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  try {
    return await download(request, (await params).file)
  } catch (error) {
    return refusal(error, await readWords(), request.headers.get('x-request-id'))
  }
}

async function download(request: Request, file: string): Promise<Response> {
  const [, path = '', ending = ''] = /^([a-z]+)\.([a-z]+)$/.exec(file) ?? []
  if (!isFormat(ending)) throw new NotFound('format')
  const definition = kindAt(path)
  const parameters = new URL(request.url).searchParams
  const read = readListQuery(definition, parameters, { also: ['bom'] })
  const bom = parameters.get('bom') ?? 'false'
  const problems: ParameterProblem[] = [
    ...(read.ok ? [] : read.problems),
    ...(bom === 'true' || bom === 'false' ? [] : [{ name: 'bom', message: 'notTrueOrFalse' } as const]),
    ...pagingIn(parameters),
  ]
  if (!read.ok || problems.length > 0) throw new BadParameters(problems)

  const day = judgedOn(undefined)
  const state = `${await readSiteVersion()} ${day} ${request.url}`
  const tag = entityTag(state)
  const headers = new Headers({ ETag: tag, 'Cache-Control': 'public, no-cache' })
  if (isKnown(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers })
  const rows = inSlot(exportRows(catalogue, definition, read.query))
  if (!rows) return problemAnswer(503, await readWords(), {}, { 'Retry-After': '30' })
  const { type, write } =
    ending === 'csv' && bom === 'true' ? { ...formats.csv, write: writeCsv(true) } : formats[ending]
  headers.set('Content-Type', type)
  headers.set(
    'Content-Disposition',
    `attachment; filename="entente-${path}-${read.query.asOf?.day ?? day}.${ending}"`,
  )
  return new Response(write(definition, rows, { catalogue, site: siteAddress(request.headers) }), { headers })
}

/** A file has all rows: what pages a list has no meaning here. */
const pagingIn = (parameters: URLSearchParams): ParameterProblem[] =>
  ['limit', 'cursor'].flatMap((name) => (parameters.has(name) ? [{ name, message: 'unknownParameter' }] : []))
