import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { type Account, canEnter, databaseAccount } from './account'
import { findPrograms, openFolder, run } from './programs'

/** A PostgreSQL data directory with the programs and the account to run it. */
export interface Cluster {
  folder: string
  programs: string
  account: Account
  password: string
}

/** Named like the database in it; a superuser of this cluster only. */
export const owner = 'entente'

// LC_CTYPE must know Unicode, or trigram search silently sees no Chinese.
const unicodeCtype: Partial<Record<NodeJS.Platform, string>> = { darwin: 'en_US.UTF-8', win32: 'en-US' }
const locale = [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  `--lc-ctype=${unicodeCtype[process.platform] ?? 'C.UTF-8'}`,
]
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  jit: 'off', // pages ask short questions
  log_checkpoints: 'off',
}

/** Finds the cluster in the data directory, or makes it: complete or not at all, also when killed meanwhile. */
export async function ensureCluster(dataDirectory: string, flags: string[] = []): Promise<Cluster> {
  mkdirSync(dataDirectory, { recursive: true })
  const account = databaseAccount()
  letPass(path.resolve(dataDirectory), account)
  const programs = findPrograms(account)
  const place = path.resolve(dataDirectory, 'postgres')
  if (!existsSync(place)) await create(place, programs, account, flags)
  const folder = realpathSync(place)
  return { folder, programs, account, password: readFileSync(path.join(folder, 'password'), 'utf8') }
}

/** The directory is ours: the account may pass through it when it can come so far. */
function letPass(folder: string, account: Account): void {
  if (canEnter(path.dirname(folder), account) && !canEnter(folder, account))
    chmodSync(folder, statSync(folder).mode | 0o011)
}

async function create(place: string, programs: string, account: Account, flags: string[]): Promise<void> {
  const reachable = canEnter(path.dirname(place), account)
  const parent = reachable ? path.dirname(place) : openFolder
  mkdirSync(parent, { recursive: true })
  const unfinished = mkdtempSync(path.join(parent, 'postgres-'))
  const passwordFile = path.join(unfinished, 'password')
  const folder = path.join(unfinished, 'cluster')
  try {
    writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 })
    if (account.uid !== undefined)
      for (const one of [unfinished, passwordFile]) chownSync(one, account.uid, account.gid)
    const configuration = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const safety = [`--username=${owner}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256']
    await run(
      programs,
      'initdb',
      [`--pgdata=${folder}`, ...safety, ...locale, ...configuration, ...flags],
      account,
    )
    renameSync(passwordFile, path.join(folder, 'password'))
    if (reachable) renameSync(folder, place)
    else symlinkSync(folder, place)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(place)) throw error // else another start was first
    return
  }
  if (reachable) rmSync(unfinished, { recursive: true })
}
