import type { Prisma } from '@/lib/db/generated/client'
import type { AnyValues } from './define'

/** A transaction in which everything of one publication happens. */
export type Tx = Prisma.TransactionClient

/** Writes an entry's values to its kind's table and the tables below it, in place of what was there. */
export type Publisher = (tx: Tx, id: string, values: AnyValues) => Promise<void>

/** Kind → how it is written. */
export type Publishers = Readonly<Record<string, Publisher>>

/** Takes an entry's rows out of its kind's table and the tables below it. */
export type Remover = (tx: Tx, id: string) => Promise<unknown>

/** Kind → how it is taken out. */
export type Removers = Readonly<Record<string, Remover>>

/** A value for a JSON column that may be empty. */
export const jsonOrNull = (
  value: object | null,
  nothing: typeof Prisma.DbNull,
): Prisma.InputJsonValue | typeof Prisma.DbNull =>
  value === null ? nothing : (value as Prisma.InputJsonValue)
