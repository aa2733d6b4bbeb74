/** Fills the database: `both`, `article` (without later developments) or `none`. Twice gives the same. */
import { z } from 'zod'
import { db } from '@/lib/db/client'
import { seed } from '@/prisma/seed/seed'

await seed(z.enum(['both', 'article', 'none']).parse(process.argv[2] ?? 'both'))
await db.$disconnect()
