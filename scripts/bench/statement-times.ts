import pg from 'pg'
import { fineDatabaseCpu } from './processes'

let spent = 0
const pool = pg.Pool.prototype as { query: (...given: unknown[]) => unknown }
const { query } = pool
pool.query = async function timed(...given) {
  const began = performance.now()
  try {
    return await query.apply(this, given)
  } finally {
    spent += performance.now() - began
  }
}

/** Milliseconds: of the statements together, each from sending to its last row, and of CPU in PostgreSQL. */
export type StatementTimes = { ms: number; cpuMs: number }

/** What the statements of an answer take; those that are under way together all count. One answer at a time. */
export async function timeStatements(
  ask: () => Promise<unknown>,
  postmaster: number | null,
): Promise<StatementTimes> {
  const cpu = () => (postmaster === null ? 0 : fineDatabaseCpu(postmaster))
  const before = cpu()
  spent = 0
  await ask()
  return { ms: spent, cpuMs: cpu() - before }
}
