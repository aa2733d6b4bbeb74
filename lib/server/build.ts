import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { CannotStart } from '../db/cannot-start'
import { codeOf } from '../db/errors'
import { hashSources } from './sources-hash'

const run = promisify(execFile)

const mark = '.next/sources'
const lock = '.cache/building'

const isFresh = (root: string, hash: string) =>
  existsSync(path.join(root, mark)) && readFileSync(path.join(root, mark), 'utf8') === hash

/** Builds the application when its build is missing or older than its sources. @returns whether it built */
export async function ensureBuild(
  root: string,
  say: (sentence: string) => void,
  signal: AbortSignal,
): Promise<boolean> {
  const hash = hashSources(root)
  if (isFresh(root, hash)) return false
  const release = await takeTurn(path.join(root, lock))
  try {
    if (isFresh(root, hash)) return false // built by the other start that we waited for
    say('Building the application (about a minute, only when it is new) …')
    rmSync(path.join(root, mark), { force: true })
    await runProgram(root, 'next/dist/bin/next', ['build'], signal)
    writeFileSync(path.join(root, mark), hash)
    return true
  } finally {
    release()
  }
}

/** Where scripts of installed packages were not allowed, the client is not there yet. */
export async function generateClient(root: string): Promise<void> {
  if (!existsSync(path.join(root, 'lib/db/generated/client.ts')))
    await runProgram(root, 'prisma/build/index.js', ['generate'])
}

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
