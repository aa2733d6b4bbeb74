import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** What the built application is made from. */
const application = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema',
  'instrumentation.ts',
  'next.config.js',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
]
const leftOut = /\.test\.tsx?$|^lib\/db\/generated\//

function list(root: string, name: string): string[] {
  const place = path.join(root, name)
  if (!existsSync(place)) return []
  if (statSync(place).isFile()) return [name]
  return readdirSync(place).flatMap((child) => list(root, `${name}/${child}`))
}

/** What the database client is made from. */
const client = ['prisma/schema', 'package-lock.json']

function hashFiles(root: string, names: string[]): string {
  const hash = createHash('sha256').update(`${process.version}\n`)
  const files = names.flatMap((name) => list(root, name)).filter((name) => !leftOut.test(name))
  for (const name of files.sort()) hash.update(`${name}\n`).update(readFileSync(path.join(root, name)))
  return hash.digest('hex')
}

/** A number for the contents of all sources under the folder, whatever their dates. */
export const hashSources = (root: string) => hashFiles(root, application)
export const hashClientSources = (root: string) => hashFiles(root, client)
