/** Makes what all entries are found by anew, after the way in which it is made has changed. */
import { catalogue } from '@/lib/catalogue'
import { db } from '@/lib/db/client'
import { remakeSearch } from '@/lib/entries/remake-search'

await remakeSearch(catalogue)
await db.$disconnect()
