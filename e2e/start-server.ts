import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { openDatabase } from '../lib/db/open-database'

/**
 * Starts the real server on a seeded database of this run, built when it is not. The tests find
 * its address in ENTENTE_TEST_URL, its database in DATABASE_URL, the link for the first administrator in ENTENTE_SET_UP_LINK.
 */
export default async function startServer() {
  const data = mkdtempSync(path.join(tmpdir(), 'entente-e2e-'))
  mkdirSync('test-results', { recursive: true })
  const server = spawn(process.execPath, ['scripts/start.mjs', '--without-jobs'], {
    env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: '', ENTENTE_DATA: data, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const log = createWriteStream('test-results/server.log')
  server.stderr.pipe(log)
  server.stdout.pipe(log)
  const lines = createInterface({ input: server.stdout })
  const ended = once(server, 'exit')
  ended.then(() => lines.close())

  for await (const line of lines) {
    const [, ready] = /^ready on (http:\S+)$/.exec(line) ?? []
    if (ready) process.env.ENTENTE_TEST_URL = ready
    const [, setUp] = /(http:\S+\/set-up\/\S+)$/.exec(line) ?? []
    if (setUp) process.env.ENTENTE_SET_UP_LINK = setUp
    if (setUp) break
  }
  if (!process.env.ENTENTE_SET_UP_LINK)
    throw new Error('The server did not start: see test-results/server.log')
  const database = await openDatabase({ ENTENTE_DATA: data }, console.error)
  process.env.DATABASE_URL = database.url

  return async () => {
    await database.close()
    server.kill('SIGTERM')
    await ended
    rmSync(data, { recursive: true, force: true })
  }
}
