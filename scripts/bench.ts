/**
 * `npm run bench`: what requests take and cost, in the built application on the database of the settings, beside a bare
 * server that answers the same questions of the API. Prints a table and writes bench/latest.json. With --minutes N it asks
 * all kinds of reads in turn for so long, and tells only how much memory the application holds.
 */
import { parseArgs } from 'node:util'
import { connect } from '@/lib/db/connect'
import { watchMemory } from './bench/held-memory'
import { type Measured, measure } from './bench/measure'
import { findPostmaster, memory } from './bench/processes'
import { isForTrials, publications, signInEditor } from './bench/publishing'
import { mixes, type ReadOperation, readOperations, requestsOf } from './bench/requests'
import { currentCommit, printTable, type Result, writeResults } from './bench/results'
import { readSamples } from './bench/samples'
import { startApplication, startBare } from './bench/server'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '10' },
    only: { type: 'string' },
    minutes: { type: 'string' },
    publish: { type: 'boolean', default: false },
  },
})
const seconds = Math.max(1, Number(values.seconds) || 10)
const wanted = (operation: string) => !values.only || values.only.split(',').includes(operation)
const isCompared = (operation: ReadOperation) => operation.startsWith('api-')

const app = await startApplication()
const client = await connect(process.env.DATABASE_URL ?? '')
const bare = await startBare(app.url)
const samples = await readSamples(client)
const requests = requestsOf(samples)
try {
  const minutes = Number(values.minutes)
  if (minutes > 0) await tellMemory(minutes)
  else await measureAll()
} finally {
  await Promise.all([app.stop(), bare.stop(), client.end()])
}

async function tellMemory(minutes: number): Promise<void> {
  const asked = readOperations.filter(wanted)
  let n = 0
  const next = () => {
    const operation = asked[n % asked.length] ?? 'entry'
    return requests[operation](Math.floor(n++ / asked.length))
  }
  console.log(
    `Every kind of read in turn for ${minutes} minutes; megabytes of the application each half minute:`,
  )
  await watchMemory(app, next, minutes, (held) => console.log(held ?? 'the system does not tell'))
}

async function measureAll(): Promise<void> {
  const postmaster = await findPostmaster(client)
  const trials = await isForTrials(client)
  console.log(
    `${samples.projects} projects. Each operation: ${seconds} s over ten connections, after a warm-up.`,
  )
  if (!trials) console.log('For more: an empty ENTENTE_DATA, and npm run generate -- --projects N.')

  const results: Result[] = []
  const add = (operation: Result['operation'], app: Measured, bareCpuMs: number | null = null) => {
    results.push({ operation, ...app, bareCpuMs })
  }
  // The bare server may take minutes for a million: what the application took is told before.
  const tell = (operation: Result['operation'], { rps, p95Ms }: Measured) =>
    console.error(`${operation}: ${rps} requests a second, 95 of 100 within ${p95Ms} ms`)
  for (const operation of readOperations.filter(wanted).filter(isCompared)) await expectSame(operation)
  for (const operation of readOperations.filter(wanted)) {
    const path = requests[operation]
    const turns = () => {
      let n = 0
      return () => path(n++)
    }
    const how = { postmaster, seconds, status: 200 }
    const measured = await measure(turns(), { ...how, server: app })
    tell(operation, measured)
    const beside = isCompared(operation) ? await measure(turns(), { ...how, server: bare }) : null
    add(operation, measured, beside?.serverCpuMs)
  }
  const memoryMb = memory(app.pid, postmaster)
  if (!wanted('publish')) console.log('Publishing was left out.')
  else if (!trials && !values.publish)
    console.log('Nothing was published: this is no database for trials. --publish publishes all the same.')
  else {
    const editor = await signInEditor(client)
    const next = await publications(app.url, editor.cookie)
    try {
      const published = await measure(next, { server: app, postmaster, seconds, status: 303 })
      tell('publish', published)
      add('publish', published)
    } finally {
      await editor.end()
    }
  }
  console.log(
    `\n${printTable(results)}\n\nMemory: ${memoryMb.app} MB application, ${memoryMb.database} MB database.`,
  )
  for (const operation of readOperations.filter(wanted)) console.log(`${operation}: ${mixes[operation]}`)
  if (!values.only)
    writeResults({
      projects: samples.projects,
      at: new Date().toISOString(),
      commit: currentCommit(),
      results,
      memoryMb,
    })
}

/** @throws when the two servers do not answer the same */
async function expectSame(operation: ReadOperation): Promise<void> {
  for (let n = 0; n < 40; n++) {
    const path = requests[operation](n)
    const [one, other] = await Promise.all(
      [app, bare].map(async ({ url }) => compared(operation, await (await fetch(url + path)).text())),
    )
    if (one !== other) throw new Error(`${path} is answered otherwise by the bare server.`)
  }
}

/** Every letter; of a search how many of which kind, for which of many equals are ranked is left to the database. */
function compared(operation: ReadOperation, body: string): string {
  if (operation !== 'api-search') return body
  const { data } = JSON.parse(body) as { data: { kind: string }[] }
  return data.map(({ kind }) => kind).join()
}
