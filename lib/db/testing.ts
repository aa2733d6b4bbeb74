import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { inject, onTestFinished } from 'vitest'
import { PrismaClient } from './generated/client'

/**
 * Makes a database on the test server.
 * @param template `template_entente` is migrated and empty, `template0` has no tables
 */
export async function createDatabase(template = 'template_entente') {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`)
  const url = new URL(inject('testServer'))
  url.pathname = `/${name}`
  return { url: url.toString(), drop: () => onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) }
}

/**
 * A second database for one test, migrated and empty, and a client for it; both end with the test.
 * The database of the test file itself needs nothing: `import { db } from '@/lib/db/client'`.
 */
export async function freshDatabase(template?: string) {
  const { url, drop } = await createDatabase(template)
  const db = new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 4 }) })
  onTestFinished(async () => {
    await db.$disconnect()
    await drop()
  })
  return { url, db }
}

async function onServer(sql: string) {
  const client = new pg.Client({ connectionString: inject('testServer') })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}
