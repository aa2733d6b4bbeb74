'use server'

import { z } from 'zod'
import { findPerson } from '@/lib/auth/session'
import { readStored, type Stored } from '@/lib/desk/stored-text'
import { aimAt } from '@/lib/desk/target'
import { Lines } from '@/lib/entries/typed'
import { readTarget } from './read-target'

const line = z.string().max(2000)
const asked = z.strictObject({ existing: line, url: line })

/**
 * The text that the desk keeps of a source, while somebody fills in a form. A session that has ended is no reason to
 * leave what was typed.
 * @returns null when nobody is signed in who may contribute
 */
export async function readStoredText(bound: unknown, named: unknown): Promise<Stored | null> {
  const person = await findPerson('contributor')
  const read = asked.safeParse(named)
  if (!person || !read.success) return null
  const { existing, url } = read.data
  const lines = new Lines([
    ['source.existing', existing],
    ['source.url', url],
  ])
  return readStored(person, await aimAt(readTarget(bound)), lines)
}
