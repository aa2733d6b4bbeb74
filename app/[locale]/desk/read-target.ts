import { z } from 'zod'
import type { Target } from '@/lib/desk/target'
import { NotFound } from '@/lib/errors'

const name = z.string().max(120)
const target = z.discriminatedUnion('deed', [
  z.strictObject({ deed: z.literal('new'), kind: name }),
  z.strictObject({ deed: z.literal('edit'), kind: name, slug: name }),
  z.strictObject({ deed: z.literal('develop'), kind: name, slug: name }),
  z.strictObject({ deed: z.literal('confirm'), kind: name, slug: name }),
  z.strictObject({ deed: z.enum(['claim', 'rank']), kind: name, slug: name, field: name }),
])

/** Bound arguments come back from the browser: they are checked like anything typed. @throws NotFound */
export function readTarget(bound: unknown): Target {
  const read = target.safeParse(bound)
  if (!read.success) throw new NotFound('target')
  return read.data
}
