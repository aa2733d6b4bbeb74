import { writeCursor } from '@/lib/entries/cursor'
import type { FacetRecord } from '@/lib/entries/facet-rows'
import { printPage, printRow } from '@/lib/entries/json'
import type { Addressing } from '@/lib/entries/json-values'
import type { Sort } from '@/lib/entries/listing-query'
import { ask, columns, joins, readNames, referred, toRow } from './bare-rows'

const orders = {
  updatedAt: `f."updatedAt"`,
  name: `(left(coalesce(f.names->>'en', f.names->>'zh', f.names->>'ms'), 200) COLLATE names_en)`,
  date: `coalesce(f."mainTo", '-infinity'::date)`,
  due: `coalesce(f."dueTo", 'infinity'::date)`,
} as const
const types = { updatedAt: 'timestamptz', name: 'text', date: 'date', due: 'date' } as const

const limit = 50
const countedTo = 10_000

type Conditions = { sql: string[]; values: unknown[] }

async function conditionsOf(parameters: URLSearchParams): Promise<Conditions> {
  const found: Conditions = { sql: [`f.kind = 'project'`, 'f."validTo" IS NULL'], values: [] }
  const has = (codes: string[]) => found.sql.push(`f.codes && $${found.values.push(codes)}::text[]`)
  const stage = parameters.get('stage')
  if (stage) has([`stage:${stage}`])
  const sector = parameters.get('sector')
  if (sector) has((await sectorsBelow(sector)).map((id) => `sector:${id}`))
  return found
}

async function sectorsBelow(slug: string): Promise<string[]> {
  const rows = await ask<{ id: string }>(
    'sectors',
    `WITH RECURSIVE below AS (
       SELECT id FROM "Entry" WHERE kind = 'sector' AND slug = $1
       UNION SELECT s.id FROM "Sector" s JOIN below ON s."parentId" = below.id
     ) SELECT id FROM below`,
    [slug],
  )
  return rows.map(({ id }) => id)
}

function readSort(parameters: URLSearchParams): Sort {
  const text = parameters.get('sort') ?? '-date'
  return { key: text.replace('-', '') as Sort['key'], descending: text.startsWith('-') }
}

async function countRows(where: string, values: unknown[]): Promise<number> {
  const [counted] = await ask<{ n: number }>(
    `count ${values.length}`,
    `SELECT count(*)::int AS n FROM (SELECT FROM "Facet" f WHERE ${where} LIMIT ${countedTo + 1}) AS all_of_it`,
    values,
  )
  return counted?.n ?? 0
}

type Total = { total: number; totalIsLowerBound: boolean }

/** By the counts of codes as far as they tell: of several sectors the largest is the least that there are. */
async function totalOf(parameters: URLSearchParams, where: string, values: unknown[]): Promise<Total> {
  const [stage, sector] = [parameters.get('stage'), parameters.get('sector')]
  const sectors = sector ? await sectorsBelow(sector) : []
  const codes = !sector
    ? [stage ? `stage:${stage}` : '']
    : sectors.map((id) => (stage ? `stage+sector:${stage}+${id}` : `sector:${id}`))
  const stored = await ask<{ n: number }>(
    'stored',
    `SELECT n FROM "Count" WHERE kind = 'project' AND relationship = '' AND code = ANY($1)`,
    [codes],
  )
  const numbers = stored.map(({ n }) => n)
  const [least, most] = [Math.max(0, ...numbers), numbers.reduce((sum, n) => sum + n, 0)]
  if (least === most) return { total: least, totalIsLowerBound: false }
  const counted = least > countedTo ? least : await countRows(where, values)
  return { total: Math.min(counted, countedTo), totalIsLowerBound: counted > countedTo }
}

/** A page of projects by stage and sector, as the API answers. */
export async function listProjects(parameters: URLSearchParams, printing: Addressing): Promise<unknown> {
  const sort = readSort(parameters)
  const order = orders[sort.key]
  const { sql, values } = await conditionsOf(parameters)
  const where = sql.join(' AND ')
  const cursor = parameters.get('cursor')
  const [, value, id, backwards] = cursor
    ? (JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [string, string, string, boolean])
    : []
  const down = sort.descending !== (backwards ?? false)
  const beyond = cursor
    ? `AND (${order}, f."entryId") ${down ? '<' : '>'} ($${values.length + 1}::${types[sort.key]}, $${values.length + 2}::uuid)`
    : ''
  const direction = down ? 'DESC' : 'ASC'
  const name = `${sort.key} ${direction} ${sql.length} ${where.length} ${beyond.length}`
  const [records, { total, totalIsLowerBound }] = await Promise.all([
    ask<FacetRecord & { at: string }>(
      `page ${name}`,
      `SELECT ${columns}, (${order})::text AS at FROM "Facet" f ${joins} WHERE ${where} ${beyond}
       ORDER BY ${order} ${direction}, f."entryId" ${direction} LIMIT ${limit + 1}`,
      cursor ? [...values, value, id] : values,
    ),
    totalOf(parameters, where, values),
  ])
  const more = records.length > limit
  const shown = records.slice(0, limit)
  if (backwards) shown.reverse()
  const rows = shown.map(toRow)
  const named = await readNames(referred(rows))
  const at = (record: (typeof shown)[number] | undefined, back: boolean) =>
    record ? writeCursor(sort, { value: record.at, id: record.id, backwards: back }) : null
  const page = {
    next: backwards || more ? at(shown.at(-1), false) : null,
    previous: (backwards ? more : cursor !== null) ? at(shown[0], true) : null,
    total,
    totalIsLowerBound,
  }
  return printPage(
    page,
    rows.map((row) => printRow(row, { ...printing, named })),
  )
}
