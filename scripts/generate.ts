/** `npm run generate -- --projects N`: fills a database with trial data, for trials and benchmarks. */
import { parseArgs } from 'node:util'
import { db } from '@/lib/db/client'
import { settings } from '@/lib/env'
import { generateTrials, NotForTrials } from '@/lib/trials/generate-trials'
import { seed } from '@/prisma/seed/seed'

const { values } = parseArgs({ strict: false, options: { projects: { type: 'string' } } })
const projects = Number(values.projects)
try {
  if (!Number.isInteger(projects) || projects < 1 || projects > 2_000_000)
    throw new NotForTrials('npm run generate -- --projects N (from 1 to 2,000,000)')
  if ((await db.entry.count()) === 0) await seed(settings().ENTENTE_SEED)
  const began = performance.now()
  let told = 0
  const entries = await generateTrials(process.env.DATABASE_URL ?? '', projects, new Date(), (done) => {
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
