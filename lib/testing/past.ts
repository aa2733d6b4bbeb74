import 'server-only'
import { db } from '@/lib/db/client'
import { countingAnew } from '@/lib/entries/counts'

/**
 * Puts the revisions of an entry into the past, as if each had been published at noon of its day. The chain of hashes
 * does not hold afterwards.
 * @param days `YYYY-MM-DD` in UTC, from the first revision on
 */
export async function putIntoPast(entryId: string, days: readonly string[]): Promise<void> {
  const at = (day: string) => new Date(`${day}T12:00:00Z`)
  const first = at(days[0] ?? '')
  const periods = await db.facet.findMany({ where: { entryId }, orderBy: { validFrom: 'asc' } })
  await db.$transaction([
    // In its place among publications: without it, each could wait for the other.
    db.$executeRaw`SELECT FROM "Site" WHERE id = 1 FOR UPDATE`,
    db.$executeRaw`SET LOCAL session_replication_role = replica`,
    ...days.map((day, index) =>
      db.revision.update({
        where: { entryId_number: { entryId, number: index + 1 } },
        data: { publishedAt: at(day) },
      }),
    ),
    ...periods.map(({ id, revision, validTo }, index) => {
      const from = at(days[revision - 1] ?? '')
      const ended = at(days[(periods[index + 1]?.revision ?? revision + 1) - 1] ?? '')
      const period = { validFrom: from, validTo: validTo && ended }
      return db.facet.update({ where: { id }, data: { ...period, publishedAt: first, updatedAt: from } })
    }),
    db.entry.update({
      where: { id: entryId },
      data: { publishedAt: first, updatedAt: at(days.at(-1) ?? '') },
    }),
    ...countingAnew.map((statement) => db.$executeRaw(statement)),
    db.site.update({ where: { id: 1 }, data: { version: { increment: 1 } } }),
  ])
}
