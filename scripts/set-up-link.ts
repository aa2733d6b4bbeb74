/** Prints the path of a one-time link for the first administrator, or nothing when there is one. */

import { makeSetUpLink } from '@/lib/auth/links'
import { db } from '@/lib/db/client'

const path = await makeSetUpLink()
if (path) console.log(path)
await db.$disconnect()
