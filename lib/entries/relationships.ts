import 'server-only'
import { db } from '@/lib/db/client'
import type { Relationship } from './entry'
import { cached } from './site-version'

/** Every pair of countries that something is recorded for, by slug. */
export function listRelationships(): Promise<Relationship[]> {
  return cached('relationships', () =>
    db.relationship.findMany({ select: { slug: true, a: true, b: true }, orderBy: { slug: 'asc' } }),
  )
}
