/**
 * `npm run bench-search`: what the statements of searches take, for several hundred questions drawn from the database of
 * the settings, one after the other. With `-- --all` also suggestions, lists of projects with the words, and searches as
 * of a day; `--slow N` prints the N slowest questions of each.
 */
import { parseArgs } from 'node:util'
import { catalogue, definitionOf } from '@/lib/catalogue'
import { connect } from '@/lib/db/connect'
import { readAsOf } from '@/lib/entries/as-of'
import { countFilters } from '@/lib/entries/filter-counts'
import { listEntries } from '@/lib/entries/listing'
import { defaultSort } from '@/lib/entries/listing-query'
import { searchEntries } from '@/lib/entries/search'
import { searchThen } from '@/lib/entries/search-then'
import { suggestEntries } from '@/lib/entries/suggest'
import { findPostmaster } from './bench/processes'
import { readSamples } from './bench/samples'
import { searchQuestions } from './bench/search-questions'
import { type StatementTimes, timeStatements } from './bench/statement-times'

const { values } = parseArgs({
  options: { all: { type: 'boolean', default: false }, slow: { type: 'string', default: '0' } },
})

const project = definitionOf('project')
const filters = ['stage', 'disposition', 'company', 'sector', 'outcome', 'verification']

async function listWith(q: string): Promise<void> {
  const query = { filters: {}, q, sort: defaultSort(project), limit: 50 }
  await Promise.all([
    listEntries(catalogue, project, query),
    countFilters(catalogue, project, query, filters),
  ])
}

const client = await connect(process.env.DATABASE_URL ?? '')
const samples = await readSamples(client)
const { rows } = await client.query<{ text: string }>(
  `SELECT "searchText" AS text FROM "Entry" WHERE id = ANY($1) ORDER BY md5(id::text)`,
  [samples.entries.map(({ id }) => id)],
)
const postmaster = await findPostmaster(client)
await client.end()
const questions = searchQuestions(
  samples,
  rows.map(({ text }) => text),
)
const [day = ''] = samples.days
const asOf = readAsOf(day)
const asked: Record<string, (q: string) => Promise<unknown>> = {
  search: (q) => searchEntries(catalogue, q, 20),
  ...(values.all && {
    suggestions: (q) => suggestEntries([...catalogue.keys()], q, 8),
    'list of projects': listWith,
    ...(asOf && { [`search as of ${day}`]: (q) => searchThen(catalogue, q, 20, asOf) }),
  }),
}

const quantile = (times: readonly number[], q: number) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * q))] ?? 0
const shown = (ms: number) => ms.toFixed(1).padStart(7)
type Measured = StatementTimes & { group: string; q: string }

function line(name: string, measured: readonly Measured[]): void {
  const quantiles = (times: readonly number[]) =>
    [0.5, 0.95, 1].map((q) => shown(quantile(times, q))).join(' ')
  const times = [quantiles(measured.map(({ ms }) => ms)), quantiles(measured.map(({ cpuMs }) => cpuMs))]
  console.log(`${name.padEnd(36)} ${`${measured.length}`.padStart(5)}  ${times.join('   ')}`)
}

const before = `${samples.projects} projects; milliseconds of an answer's statements`
console.log(`${before.padEnd(62)}p50     p95     max   CPU p50     p95     max`)
for (const [name, ask] of Object.entries(asked)) {
  for (const { q } of questions.slice(0, 20)) await ask(`${q} warm up`)
  const measured: Measured[] = []
  for (const question of questions)
    measured.push({ ...question, ...(await timeStatements(() => ask(question.q), postmaster)) })
  console.log(`\n${name}`)
  for (const group of new Set(questions.map(({ group }) => group)))
    line(
      group,
      measured.filter((one) => one.group === group),
    )
  line(
    'all but odd ones',
    measured.filter(({ group }) => group !== 'odd'),
  )
  line('all', measured)
  const slowest = [...measured].sort((a, b) => b.cpuMs - a.cpuMs || b.ms - a.ms).slice(0, Number(values.slow))
  for (const { ms, cpuMs, q } of slowest)
    console.log(`${shown(ms)} ${shown(cpuMs)}  ${JSON.stringify(q.slice(0, 100))}`)
}
process.exit()
