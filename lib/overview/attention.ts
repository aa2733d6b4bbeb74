import 'server-only'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { judgedOn } from '@/lib/entries/as-of'
import { rowFrom } from '@/lib/entries/facet-rows'
import { daysAfter, dormantAfterMonths, monthsBefore } from '@/lib/entries/outcome'
import { type Attention, type Need, needs } from './needs'
import { inScope, judgement, readFacets, type Scope, within } from './scope'

const soonDays = 60

/** What should be looked at, in the order of urgency. @param limit at most so many rows of each */
export function listAttention(scope: Scope, limit: number): Promise<Attention> {
  const today = judgedOn(scope.asOf)
  const ledger = within(['project', 'commitment'], scope)
  const texts = within(['project', 'commitment', 'agreement'], scope)
  const open = Prisma.sql`f."ledgerState" = 'open'`
  const soon = daysAfter(today, soonDays)
  const quiet = monthsBefore(today, dormantAfterMonths)
  const notLate = Prisma.sql`(f."dueTo" IS NULL OR f."dueTo" >= ${judgement(scope)})`
  const questions: Record<Need, { where: Prisma.Sql; order: Prisma.Sql }> = {
    overdue: {
      where: Prisma.sql`${ledger} AND ${open} AND f."dueTo" < ${judgement(scope)}`,
      order: Prisma.sql`f."dueTo"`,
    },
    due_soon: {
      where: Prisma.sql`${ledger} AND ${open} AND f."dueTo" BETWEEN ${judgement(scope)} AND ${soon}::text::date`,
      order: Prisma.sql`f."dueTo"`,
    },
    dormant: {
      where: Prisma.sql`${ledger} AND ${open} AND ${notLate} AND f."lastConfirmedTo" < ${quiet}::text::date`,
      order: Prisma.sql`f."lastConfirmedTo"`,
    },
    disputed: {
      where: Prisma.sql`${texts} AND f.codes @> ARRAY['verification:disputed']`,
      order: Prisma.sql`f."updatedAt" DESC`,
    },
    single_source: {
      where: Prisma.sql`${texts} AND f.codes @> ARRAY['verification:single_source']`,
      order: Prisma.sql`f."updatedAt" DESC`,
    },
  }
  return inScope(`attention ${limit}`, scope, async () => {
    const answers = await Promise.all(
      needs.map(async (need) => {
        const { where, order } = questions[need]
        const [counted] = await db.$queryRaw<{ n: number }[]>`
          SELECT count(*)::int AS n FROM "Facet" f WHERE ${where}`
        const records = await readFacets(where, Prisma.sql`ORDER BY ${order}, f."entryId" LIMIT ${limit}`)
        const rows = records.map((record) => ({ ...rowFrom(record, today), dueOn: record.dueOn }))
        return [need, { total: counted?.n ?? 0, rows }] as const
      }),
    )
    return Object.fromEntries(answers) as Attention
  })
}
