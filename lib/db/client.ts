import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from './generated/client'

const connect = () =>
  new PrismaClient({ adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL, max: 10 }) })

// In watch mode this module is loaded again and again, the process stays.
const kept = globalThis as { entente?: ReturnType<typeof connect> }

/** The database of DATABASE_URL, one pool a process. It connects at the first question. */
export const db = kept.entente ?? connect()
kept.entente = db
