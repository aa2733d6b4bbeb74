'use server'

import { z } from 'zod'
import type { Understood } from '@/components/fields/understood'
import { findPerson } from '@/lib/auth/session'
import { aimAt } from '@/lib/desk/target'
import { readTarget } from './read-target'
import { understoodLine } from './understood'

const line = z.object({ name: z.string().max(200), value: z.string().max(1000) })
const asked = z.object({ name: z.string().max(200), around: z.array(line).max(10) })

/** Shows back one line of a form as it was understood; nothing when the session has ended, or it is too long to be read. */
export async function understandTyped(
  bound: unknown,
  name: unknown,
  around: unknown,
): Promise<Understood | null> {
  const person = await findPerson('contributor')
  const read = asked.safeParse({ name, around })
  if (!person || !read.success) return null
  const aim = await aimAt(readTarget(bound))
  return understoodLine(
    aim,
    read.data.name,
    read.data.around.map((one) => [one.name, one.value]),
  )
}
