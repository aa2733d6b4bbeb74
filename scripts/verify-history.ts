/** Checks the chain of revisions over the whole site; prints the first break and exits with 1. */
import { db } from '@/lib/db/client'
import { findBrokenLink } from '@/lib/entries/chain-check'

const broken = await findBrokenLink()
const { chainLength, chainHead } = await db.site.findUniqueOrThrow({ where: { id: 1 } })
await db.$disconnect()
if (!broken) {
  console.log(`The history is whole: ${chainLength} revisions, the last with the hash ${chainHead}`)
} else {
  const { position, entryId, what } = broken
  const faults = {
    missing: `revision ${position} of the site is missing`,
    altered: `revision ${position} of the site (entry ${entryId}) is not as it was published`,
    entry: `the entry ${entryId} is not what its newest revision says (revision ${position} of the site)`,
    head: `the newest revision found is ${position}, but the site says ${chainLength}`,
  }
  console.error(`The history is broken: ${faults[what]}.`)
  process.exitCode = 1
}
