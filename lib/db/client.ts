import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from './generated/client'

function connect() {
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10, allowExitOnIdle: true })
  pool.on('error', () => {}) // the next question connects again
  return { pool, db: new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true }) }) }
}

// In watch mode this module is loaded again and again, the process stays.
const kept = globalThis as { entente?: ReturnType<typeof connect> }

/** The database of DATABASE_URL, one pool a process. It connects at the first question. */
export const { pool, db } = kept.entente ?? connect()
kept.entente = { pool, db }
