/** `npm run generate -- --projects N`: fills a database with trial data, for trials and benchmarks. */
import { parseArgs } from 'node:util'
import { catalogue } from '@/lib/catalogue'
import { db } from '@/lib/db/client'
import { readSearchMadeAs } from '@/lib/db/search-version'
import { remakeSearch } from '@/lib/entries/remake-search'
import { searchMadeAs } from '@/lib/entries/search-made-as'
import { settings } from '@/lib/env'
import { generateTrials, NotForTrials } from '@/lib/trials/generate-trials'
import { seed } from '@/prisma/seed/seed'

const { values } = parseArgs({ strict: false, options: { projects: { type: 'string' } } })
const projects = Number(values.projects)
const url = process.env.DATABASE_URL ?? ''
try {
  if (!Number.isInteger(projects) || projects < 1 || projects > 2_000_000)
    throw new NotForTrials('npm run generate -- --projects N (from 1 to 2,000,000)')
  if ((await db.entry.count()) === 0) await seed(settings().ENTENTE_SEED)
  // Trial data are found by what this version makes; a start must not make it all anew for the sake of a few others.
  if ((await readSearchMadeAs(url)) !== searchMadeAs) await remakeSearch(catalogue)
  const began = performance.now()
  let told = 0
  const entries = await generateTrials(url, projects, new Date(), (done) => {
    if (done < told + 50_000) return
    told = done
    console.log(`${done} entries …`)
  })
  const seconds = (performance.now() - began) / 1000
  const speed = Math.round(projects / seconds)
  console.log(
    `${projects} projects, ${entries} entries, in ${seconds.toFixed(1)} s: ${speed} projects a second.`,
  )
} catch (error) {
  if (!(error instanceof NotForTrials)) throw error
  console.error(error.message)
  process.exitCode = 1
} finally {
  await db.$disconnect()
}
