import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { CannotStart } from '../cannot-start'

/** The account that PostgreSQL runs under; empty when it is our own. */
export type Account = { uid: number; gid: number } | Record<string, never>

/** PostgreSQL refuses to run as root: take `postgres`, else `nobody`. */
export function databaseAccount(): Account {
  if (process.getuid?.() !== 0) return {}
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? []
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new CannotStart(
    'PostgreSQL cannot run as root, and there is no account "postgres" or "nobody" for it.',
  )
}

/** Whether the account may pass through the folder and all above it. */
export function canEnter(folder: string, { uid, gid }: Account): boolean {
  if (uid === undefined) return true
  const { mode, uid: owner, gid: group } = statSync(folder)
  const mayPass = (mode & (owner === uid ? 0o100 : group === gid ? 0o010 : 0o001)) !== 0
  const parent = path.dirname(folder)
  return mayPass && (parent === folder || canEnter(parent, { uid, gid }))
}
