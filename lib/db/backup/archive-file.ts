import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { open, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import tar from 'tar-stream'
import { codeOf } from '../errors'
import { Refused } from './refused'

/** Parts are so small that both ends hold one at a time. Bytes before compression. */
export const partBytes = 4 * 1024 * 1024

/** Adds a named part to the archive; one after another. */
export type AddPart = (name: string, data: Buffer) => Promise<void>

/**
 * Writes an archive beside the file and gives it its name when it is whole and on the disk: whatever happens
 * meanwhile, the name stands for a whole archive or for what it stood for before. Only its owner may read it.
 * @throws Refused when the place cannot be written to
 */
export async function writeArchive(file: string, at: Date, write: (add: AddPart) => Promise<void>) {
  await removeUnfinished(file)
  const unfinished = `${file}.unfinished-${process.pid}`
  const pack = tar.pack()
  // Level 4: half the time of the usual 6 for a twentieth more bytes.
  const done = pipeline(
    pack,
    createGzip({ level: 4 }),
    createWriteStream(unfinished, { mode: 0o600, flags: 'wx' }),
  )
  const add: AddPart = (name, data) =>
    Promise.race([
      new Promise<void>((resolve, reject) => {
        pack.entry({ name, size: data.length, mtime: at, mode: 0o600 }, data, (error) =>
          error ? reject(error) : resolve(),
        )
      }),
      done,
    ])
  try {
    await write(add)
    pack.finalize()
    await done
    await flush(unfinished)
    await rename(unfinished, file)
    await flush(path.dirname(file))
  } catch (error) {
    pack.destroy()
    await done.catch(() => {})
    await rm(unfinished, { force: true })
    const code = codeOf(error)
    if (error instanceof Error && 'syscall' in error && code && /^E[A-Z]+$/.test(code))
      throw new Refused(`${file} cannot be written (${code}): give another place; there is no new backup.`)
    throw error
  }
}

/** Waits until a file or folder is on the disk. */
async function flush(place: string): Promise<void> {
  const handle = await open(place, 'r')
  await handle.sync().catch((error) => {
    if (codeOf(error) !== 'EPERM' && codeOf(error) !== 'EISDIR') throw error // folders cannot be flushed on Windows
  })
  await handle.close()
}

/** What killed processes left of this file. */
async function removeUnfinished(file: string): Promise<void> {
  const folder = path.dirname(file)
  if (!existsSync(folder)) throw new Refused(`There is no folder ${folder}: make it, or give another place.`)
  for (const name of await readdir(folder)) {
    const pid = name.startsWith(`${path.basename(file)}.unfinished-`) ? Number(name.split('-').at(-1)) : 0
    if (pid && !isAlive(pid)) await rm(path.join(folder, name), { force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** Reads an archive part by part. @throws Refused when it is none, cut or damaged */
export async function* readArchive(file: string): AsyncGenerator<{ name: string; data: Buffer }> {
  const extract = tar.extract()
  const done = pipeline(createReadStream(file), createGunzip(), extract)
  done.catch(() => {}) // it ends the reading of the parts with the same error
  try {
    for await (const entry of extract) {
      const { name, size = 0 } = entry.header
      if (size > 4 * partBytes) throw new Refused(`${file} is not a backup of Entente. ${unchanged}`)
      const chunks: Buffer[] = []
      for await (const chunk of entry) chunks.push(chunk as Buffer)
      yield { name, data: Buffer.concat(chunks) }
    }
    await done
  } catch (error) {
    throw explained(file, error)
  } finally {
    extract.destroy()
  }
}

export const unchanged = 'Nothing was changed.'

export const cut = (file: string) =>
  new Refused(`${file} is cut off: copy it again from where it was taken, or use an older one. ${unchanged}`)
export const damaged = (file: string, what: string) =>
  new Refused(
    `${file} is damaged (${what}): copy it again from where it was taken, or use an older one. ${unchanged}`,
  )
export const noArchive = (file: string) =>
  new Refused(`${file} is not a backup of Entente: give a file that "npm run backup" wrote. ${unchanged}`)

function explained(file: string, error: unknown): unknown {
  const code = codeOf(error) ?? ''
  const message = error instanceof Error ? error.message : ''
  if (code === 'ENOENT') return new Refused(`There is no file ${file}. ${unchanged}`)
  if (/^E[A-Z]+$/.test(code)) return new Refused(`${file} cannot be read (${code}). ${unchanged}`)
  if (code === 'Z_BUF_ERROR' || message === 'Unexpected end of data') return cut(file)
  if (message === 'incorrect header check' || message.startsWith('Invalid tar header')) return noArchive(file)
  if (code.startsWith('Z_')) return damaged(file, message)
  return error
}
