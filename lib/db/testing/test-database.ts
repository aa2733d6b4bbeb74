import { afterAll } from 'vitest'
import { createDatabase } from '../testing'

// Runs before a test file is loaded, so that what the file imports connects to the file's own database.
const { url, drop } = await createDatabase()
process.env.DATABASE_URL = url

afterAll(async () => {
  const { db } = await import('../client')
  await db.$disconnect()
  await drop()
})
