import 'server-only'
import { db } from '@/lib/db/client'

/** @returns the country of each company's head office, ISO 3166-1 alpha-2, by id; companies without one left out */
export async function findHomes(ids: readonly string[]): Promise<Record<string, string>> {
  if (ids.length === 0) return {}
  const rows = await db.company.findMany({
    where: { id: { in: [...ids] }, headquarters: { not: null } },
    select: { id: true, headquarters: true },
  })
  return Object.fromEntries(rows.map(({ id, headquarters }) => [id, headquarters ?? '']))
}
