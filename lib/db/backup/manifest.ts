import { z } from 'zod'

/** Raised when an older program could no longer read what is written. */
export const format = 1

/** Names inside an archive: the head comes first, the manifest last, between them the tables in parts. */
export const headName = 'entente.json'
export const manifestName = 'manifest.json'
export const partName = (table: string, part: number) =>
  `tables/${table}/${String(part).padStart(6, '0')}.copy`
export const tableOf = (name: string): string | null =>
  /^tables\/([^/]+)\/\d{6,}\.copy$/.exec(name)?.[1] ?? null

const readable = { format: z.int().min(1), program: z.string() }
/** What every version can read, so that it can say that it cannot read the rest. */
export const anyHead = z.object(readable)

export const headSchema = z.object({
  ...readable,
  /** Names of the migrations that the database had, in order. */
  migrations: z.array(z.string()).min(1),
  takenAt: z.iso.datetime(),
})
export type Head = z.infer<typeof headSchema>

/** The rows of a table in the order of its key, as COPY writes them; the hash is SHA-256 in hexadecimal. */
const tableSchema = z.object({
  columns: z.array(z.string()).min(1),
  rows: z.int().min(0),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type TableSummary = z.infer<typeof tableSchema>

export const manifestSchema = z.object({
  tables: z.record(z.string(), tableSchema),
  /** Name → last value, null where none was taken. */
  sequences: z.record(z.string(), z.string().nullable()),
  /** The end of the chain of revisions. */
  chain: z.object({ length: z.int().min(0), head: z.string() }),
})
export type Manifest = z.infer<typeof manifestSchema>
