import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { judgedOn } from '@/lib/entries/as-of'
import { attentionDays } from '@/lib/entries/count-changes'
import { rowFrom } from '@/lib/entries/facet-rows'
import { daysAfter, dormantAfterMonths, monthsBefore } from '@/lib/entries/outcome'
import { sumCountChanges } from './counts-at'
import { type Attention, type Need, needs } from './needs'
import { changedBy, inScope, judgement, latest, readFirst, type Scope } from './scope'

const promised = ['project', 'commitment'] as const
const judged = ['project', 'commitment', 'agreement'] as const

type Question = {
  kinds: readonly string[]
  /** The code under which they are counted. */
  code: string
  where: Prisma.Sql
  order: Prisma.Sql
}

function questionsOf(scope: Scope): Record<Need, Question> {
  const today = judgedOn(scope.asOf)
  const open = Prisma.sql`f."ledgerState" = 'open'`
  const soon = daysAfter(today, attentionDays)
  const quiet = monthsBefore(today, dormantAfterMonths)
  const notLate = Prisma.sql`(f."dueTo" IS NULL OR f."dueTo" >= ${judgement(scope)})`
  const byDueDate = Prisma.sql`f."dueTo", f."entryId"`
  const supported = (verification: Need): Question => ({
    kinds: judged,
    code: `verification:${verification}`,
    where: Prisma.sql`f.verification = ${verification} AND ${changedBy(scope)}`,
    order: latest,
  })
  return {
    overdue: {
      kinds: promised,
      code: 'outcome:overdue',
      where: Prisma.sql`${open} AND f."dueTo" < ${judgement(scope)}`,
      order: byDueDate,
    },
    due_soon: {
      kinds: promised,
      code: 'due:soon',
      where: Prisma.sql`${open} AND f."dueTo" BETWEEN ${judgement(scope)} AND ${soon}::text::date`,
      order: byDueDate,
    },
    dormant: {
      kinds: promised,
      code: 'outcome:dormant',
      where: Prisma.sql`${open} AND ${notLate} AND f."lastConfirmedTo" < ${quiet}::text::date`,
      order: Prisma.sql`f."lastConfirmedTo" NULLS FIRST, f."entryId" DESC`,
    },
    disputed: supported('disputed'),
    single_source: supported('single_source'),
  }
}

/** What should be looked at, in the order of urgency. @param limit at most so many rows of each */
export function listAttention(scope: Scope, limit: number): Promise<Attention> {
  const questions = questionsOf(scope)
  return inScope(`attention ${limit}`, scope, async () => {
    const codes = needs.map((need) => questions[need].code)
    const [count, ...found] = await Promise.all([
      sumCountChanges(judged, codes, scope),
      ...needs.map((need) => readFirst(questions[need].kinds, scope, { ...questions[need], limit })),
    ])
    const today = judgedOn(scope.asOf)
    return Object.fromEntries(
      needs.map((need, place) => {
        const { kinds, code } = questions[need]
        const total = kinds.reduce((sum, kind) => sum + count(kind, code), 0)
        const rows = (found[place] ?? []).map((record) => ({
          ...rowFrom(record, today),
          dueOn: record.dueOn,
        }))
        return [need, { total, rows }] as const
      }),
    ) as Attention
  })
}
