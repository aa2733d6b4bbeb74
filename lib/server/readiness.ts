import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import { db } from '@/lib/db/client'
import { codeOf } from '@/lib/db/errors'
import { readMigrationState } from '@/lib/db/migrations'

const patienceMs = 3000

/** @returns why pages cannot be served right now, or null when they can; at most three seconds later */
export async function whyNotReady(): Promise<string | null> {
  const late = sleep(patienceMs, 'the database does not answer', { ref: false })
  return Promise.race([askDatabase(), late])
}

async function askDatabase(): Promise<string | null> {
  try {
    const { pending } = await readMigrationState(<Row>(sql: string) => db.$queryRawUnsafe<Row[]>(sql))
    return pending.length > 0 ? `the database lacks the migration ${pending[0]?.name}` : null
  } catch (error) {
    return `the database cannot be reached (${codeOf(error) ?? 'unknown'})`
  }
}
