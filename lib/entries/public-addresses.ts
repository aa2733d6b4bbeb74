import 'server-only'
import { db } from '@/lib/db/client'
import { cached } from './site-version'

export type PublicAddress = { slug: string; updatedAt: Date }

/**
 * A part of the public entries of a kind, in the order of their slugs.
 * @param part from 0, each of so many entries
 */
export function listPublicAddresses(kind: string, part: number, size: number): Promise<PublicAddress[]> {
  return cached(`addresses ${kind} ${part} ${size}`, () =>
    db.entry.findMany({
      where: { kind, state: 'published' },
      select: { slug: true, updatedAt: true },
      orderBy: { slug: 'asc' },
      skip: part * size,
      take: size,
    }),
  )
}
