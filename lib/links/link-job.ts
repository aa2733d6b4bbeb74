import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import PgBoss from 'pg-boss'
import { log } from '../log'
import { checkLinks } from './check-links'
import type { Looking } from './look-at'
import { isPublicAddress } from './public-address'
import { turnsOf } from './turns'

/** Beside our own tables, which migrations and backups are about. */
const schema = 'jobs'
const queue = 'check-links'
/** Each hour, at a minute of no meaning, so many addresses: 240 a day. */
const hourly = '23 * * * *'
const perHour = 10

export type Job = { stop: () => Promise<void> }

type Options = { url: string; site: string; looking?: Partial<Looking> }

/**
 * Looks at links in the background, once an hour for all processes on one database, until it is stopped.
 * Whatever goes wrong is logged, and in the way of nothing: without a right to make its schema there are no looks.
 * @returns null when it cannot be done here
 * @param url of the database @param site the public address, told to those who are asked
 */
export async function startLinkJob({ url, site, looking }: Options): Promise<Job | null> {
  const boss = new PgBoss({
    connectionString: url,
    schema,
    application_name: 'entente jobs',
    max: 2,
    maintenanceIntervalMinutes: 10,
    cronMonitorIntervalSeconds: 45,
    cronWorkerIntervalSeconds: 45,
  })
  boss.on('error', (error) => log.warn({ err: error }, 'the job of looking at links had a problem'))
  const ending = new AbortController()
  let running: Promise<unknown> = Promise.resolve()
  const asked: Looking = {
    mayConnect: isPublicAddress,
    userAgent: `Entente link check (+${site})`,
    timeoutMs: 15_000,
    turn: turnsOf(1000, ending.signal),
    ...looking,
    signal: ending.signal,
  }
  const stop = async () => {
    ending.abort()
    await running.catch(() => {})
    await Promise.race([boss.stop({ graceful: false }), sleep(3000, undefined, { ref: false })])
  }
  try {
    await oneAtATime(url, async () => {
      await boss.start()
      await boss.createQueue(queue, { name: queue, policy: 'singleton', retryLimit: 0, expireInMinutes: 30 })
      await boss.schedule(queue, hourly)
    })
    await boss.work(queue, { pollingIntervalSeconds: 60 }, async () => {
      running = run(url, asked)
      await running
    })
    return { stop }
  } catch (error) {
    log.warn({ err: error }, 'links are not looked at')
    await stop()
    return null
  }
}

/** Two that make the schema and the queue at once would wait for each other. Spells "jobs". */
const settingUp = 0x6a6f6273

const oneAtATime = (url: string, work: () => Promise<void>): Promise<void> =>
  withClient(url, async (client) => {
    await client.query(`SET lock_timeout = '20s'`)
    await client.query('SELECT pg_advisory_lock($1)', [settingUp])
    await work()
  })

const run = (url: string, looking: Looking): Promise<void> =>
  withClient(url, async (client) => {
    const kept = await checkLinks(client, looking, perHour)
    log.debug({ kept }, 'looked at links')
  })

async function withClient(connectionString: string, use: (client: pg.Client) => Promise<void>) {
  const client = new pg.Client({ connectionString, application_name: 'entente jobs' })
  client.on('error', () => {})
  await client.connect()
  await use(client).finally(() => client.end())
}
