import { cut, damaged, noArchive, readArchive, unchanged } from './archive-file'
import {
  anyHead,
  format,
  type Head,
  headName,
  headSchema,
  type Manifest,
  manifestName,
  manifestSchema,
  tableOf,
} from './manifest'
import { Refused } from './refused'
import { Tally } from './tally'

export type Archive = { head: Head; manifest: Manifest }

/**
 * Reads an archive to its end and checks all of it: form, version, rows and hash of every table.
 * @param known the names of the migrations of this program
 * @param take gets the parts of the tables, one table after another
 * @throws Refused with what is wrong and what to do
 */
export async function checkArchive(
  file: string,
  known: readonly string[],
  take: (table: string, data: Buffer) => Promise<void> = async () => {},
): Promise<Archive> {
  let head: Head | undefined
  let manifest: Manifest | undefined
  const tallies = new Map<string, Tally>()
  for await (const { name, data } of readArchive(file)) {
    if (!head) {
      head = readHead(file, name, data, known)
      continue
    }
    if (manifest) throw damaged(file, 'something follows its end')
    if (name === manifestName) {
      manifest = manifestSchema.safeParse(parsed(data)).data
      if (!manifest) throw damaged(file, 'its list of contents')
      continue
    }
    const table = tableOf(name)
    if (table === null) throw damaged(file, name)
    const tally = tallies.get(table) ?? new Tally()
    tallies.set(table, tally)
    tally.add(data)
    await take(table, data)
  }
  if (!head) throw noArchive(file)
  if (!manifest) throw cut(file)
  compare(file, manifest, tallies)
  return { head, manifest }
}

function parsed(data: Buffer): unknown {
  try {
    return JSON.parse(data.toString('utf8'))
  } catch {
    return null
  }
}

function readHead(file: string, name: string, data: Buffer, known: readonly string[]): Head {
  const any = name === headName ? anyHead.safeParse(parsed(data)).data : undefined
  if (!any) throw noArchive(file)
  const head = headSchema.safeParse(parsed(data)).data
  const unknown = head?.migrations.find((migration) => !known.includes(migration))
  if (any.format > format || unknown)
    throw new Refused(
      `${file} was written by a later version of Entente (${any.program}${unknown ? `, ${unknown}` : ''}): bring this one up to it (git pull, npm ci), then restore again. ${unchanged}`,
    )
  if (!head) throw damaged(file, 'its first lines')
  return head
}

function compare(file: string, { tables }: Manifest, tallies: Map<string, Tally>): void {
  for (const table of tallies.keys()) if (!(table in tables)) throw damaged(file, `the table ${table}`)
  for (const [table, { rows, bytes, sha256 }] of Object.entries(tables)) {
    const found = (tallies.get(table) ?? new Tally()).sum()
    if (found.rows !== rows || found.bytes !== bytes || found.sha256 !== sha256)
      throw damaged(file, `the table ${table}`)
  }
}
