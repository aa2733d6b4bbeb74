/** Prints the path of a one-time link for the first administrator, or nothing when there is one. */
import { db } from '@/lib/db/client'
import { makeSetUpLink } from '@/lib/auth/links'

const path = await makeSetUpLink()
if (path) console.log(path)
await db.$disconnect()
