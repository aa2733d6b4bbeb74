import 'server-only'
import type pg from 'pg'
import { connect } from '@/lib/db/connect'
import { Prisma } from '@/lib/db/generated/client'
import { type Build, inShadow, readBuilds, shadow } from '@/lib/db/shadow-tables'
import { countingAnew } from '@/lib/entries/counts'
import { searchVectorOf, vectorOf } from '@/lib/entries/record-search'

/** As many as can work at once without taking each other's memory. */
const sessions = 2

const settings = `${inShadow}; SET synchronous_commit = off; SET maintenance_work_mem = '512MB'; SET work_mem = '256MB'`

/** What runs side by side: statements of one job one after another. */
type Job = (string | Prisma.Sql)[]

/** The largest first, so that the last ones are short. */
const heavy = ['searchVector', 'nameText', 'nameVector', 'Facet_codes', 'Facet_refs']
const weight = (job: Job) =>
  heavy.length - (heavy.findIndex((name) => String(job[0]).includes(name)) % (heavy.length + 1))

/** Entries get the words of their vectors while they are written. */
export async function makeVectors(client: pg.Client): Promise<void> {
  const column = (name: string) => Prisma.raw(`NEW."${name}"`)
  const names = vectorOf(column('nameText'), column('nameVector'))
  const all = searchVectorOf(column('nameVector'), vectorOf(column('searchText'), column('searchVector')))
  await client.query(`
    CREATE FUNCTION ${shadow}.make_vectors() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      NEW."nameVector" := ${names.text};
      NEW."searchVector" := ${all.text};
      RETURN NEW;
    END $$;
    CREATE TRIGGER make_vectors BEFORE INSERT ON ${shadow}."Entry"
      FOR EACH ROW EXECUTE FUNCTION ${shadow}.make_vectors()`)
}

/** Makes filled shadows like the tables that they are of: counts, indexes, keys, triggers, and statistics. */
export async function finishShadows(url: string, tables: readonly string[]): Promise<void> {
  const clients = await Promise.all(Array.from({ length: sessions }, () => connect(url)))
  try {
    const [first] = clients
    if (!first) return
    await first.query(`DROP FUNCTION ${shadow}.make_vectors CASCADE`)
    const builds = await readBuilds(first, tables)
    await Promise.all(clients.map((client) => client.query(settings)))
    const counts = builds.filter(isCounted)
    const counting: Job[] = counts.map(({ table, indexes }) => [
      ...countingAnew.filter(({ text }) => text.includes(`"${table}"`)),
      ...indexes,
    ])
    const indexing = builds
      .filter((build) => !isCounted(build))
      .flatMap(({ indexes }) => indexes.map((one) => [one]))
    const sorted = indexing.sort((a, b) => weight(b) - weight(a))
    await sideBySide(clients, [...counting, ...sorted])
    for (const { keys } of builds) for (const key of keys) await first.query(key)
    for (const { references } of builds) for (const one of references) await first.query(one)
    await sideBySide(
      clients,
      builds.map(({ table, checks }) => [...checks, `ANALYZE ${shadow}."${table}"`]),
    )
    for (const { triggers } of builds) for (const one of triggers) await first.query(one)
  } finally {
    await Promise.all(clients.map((client) => client.end()))
  }
}

const isCounted = ({ table }: Build) => table === 'Count' || table === 'CountChange'

async function sideBySide(clients: readonly pg.Client[], jobs: Job[]): Promise<void> {
  const left = [...jobs]
  const work = async (client: pg.Client) => {
    for (let job = left.shift(); job; job = left.shift())
      for (const one of job)
        await (typeof one === 'string' ? client.query(one) : client.query(one.text, one.values))
  }
  await Promise.all(clients.map(work))
}
