import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { CannotStart } from '../db/cannot-start'
import { codeOf } from '../db/errors'
import { hashClientSources, hashSources } from './sources-hash'

const run = promisify(execFile)

const lock = '.cache/building'

/** Something made from sources, and where it says from which. */
interface Product {
  mark: string
  hash: (root: string) => string
}

const application: Product = { mark: '.next/sources', hash: hashSources }
const client: Product = { mark: 'lib/db/generated/sources', hash: hashClientSources }

/** Makes the product when it is missing or older than its sources. @returns whether it did */
async function ensure(root: string, { mark, hash }: Product, make: () => Promise<void>): Promise<boolean> {
  const wanted = hash(root)
  const place = path.join(root, mark)
  const isFresh = () => existsSync(place) && readFileSync(place, 'utf8') === wanted
  if (isFresh()) return false
  const release = await takeTurn(path.join(root, lock))
  try {
    if (isFresh()) return false // made by the other start that we waited for
    rmSync(place, { force: true })
    await make()
    writeFileSync(place, wanted)
    return true
  } finally {
    release()
  }
}

export function ensureBuild(
  root: string,
  say: (sentence: string) => void,
  signal: AbortSignal,
): Promise<boolean> {
  return ensure(root, application, () => {
    say('Building the application (about a minute, only when it is new) …')
    return runProgram(root, 'next/dist/bin/next', ['build'], signal)
  })
}

/** The database client, also where npm runs no scripts after installing or the schema has changed since. */
export const ensureClient = (root: string): Promise<boolean> =>
  ensure(root, client, () => runProgram(root, 'prisma/build/index.js', ['generate']))

async function runProgram(root: string, file: string, args: string[], signal?: AbortSignal): Promise<void> {
  const program = path.join(root, 'node_modules', file)
  try {
    await run(process.execPath, [program, ...args], { cwd: root, signal, maxBuffer: 64 * 1024 * 1024 })
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    throw new CannotStart(`${stdout}${stderr}\n${path.basename(file, '.js')} ${args.join(' ')} failed.`)
  }
}

/** Waits until no other process of this machine builds here. @returns ends our turn */
async function takeTurn(file: string): Promise<() => void> {
  mkdirSync(path.dirname(file), { recursive: true })
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      return () => rmSync(file, { force: true })
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
    if (!isAlive(file)) rmSync(file, { force: true })
    else await sleep(500)
  }
}

function isAlive(file: string): boolean {
  try {
    return process.kill(Number(readFileSync(file, 'utf8')), 0)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}
