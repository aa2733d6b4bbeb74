import { z } from 'zod'
import type { Field, List, Scalar, Shape } from '@/lib/fields/field'

export type Fields = Readonly<Record<string, Field<unknown, Shape>>>

/** Checked values of an entry by field name, as stored in a revision; references are entry ids. */
export type Values<F extends Fields> = {
  [K in keyof F]: F[K] extends Field<infer V, Scalar | List> ? V : never
}
export type AnyValues = Record<string, unknown>

/** What does not fit together; `message` is a key of the messages under `problems`. */
export type Problem = { field: string; message: string }

/** Where an entry stands in the ledger of promise and delivery; partial dates, null where not stated. */
export type LedgerLine = {
  state: 'open' | 'delivered' | 'stopped'
  /** Ended, and so never dormant; with state `stopped` it ended before completion. */
  ended: boolean
  promised: string | null
  due: string | null
  delivered: string | null
}

type Description<K extends string, F extends Fields> = {
  kind: K
  /** The plural in addresses. */
  path: string
  /** The field that names the entry. */
  title: keyof F & string
  /** Other fields whose words name it too. */
  alsoNamedBy?: readonly (keyof F & string)[]
  /** The columns of its table. */
  list: readonly (keyof F & string)[]
  /** The field whose claims decide the verification; null where the words of a source verify nothing. */
  verifiedBy: (keyof F & string) | null
  /** The dates that `from` and `to` filter: the first that is known counts. */
  mainDates: readonly (keyof F & string)[]
  /** Entries of the same kind stand under each other: a filter by one takes in all below it. */
  tree?: keyof F & string
  /** Pairs of choice and reference fields that are counted together, for a matrix. */
  counted?: readonly (readonly [string, string])[]
  /**
   * Pairs of fields that the items of a list have together, counted once an entry: list, first, second. The same field
   * twice counts which of its values stand in the list together. A place is counted by the square of one degree that it
   * lies in.
   */
  countedItems?: readonly (readonly [string, string, string])[]
  /** The list of amounts that are counted by kind, currency and year, and of which the largest are found. */
  countedAmounts?: keyof F & string
  /** Its entries are counted by the years of their dates, for an axis of time. */
  countedByYear?: true
  ledger?: (values: Values<F>) => LedgerLine
  fields: F
  /** Rules that need more than one field. */
  rules?: readonly ((values: Values<F>) => Problem | null)[]
}

export type Definition<K extends string = string, F extends Fields = Fields> = Readonly<Description<K, F>> & {
  /** Strict: unknown fields are refused. Fills what is absent with null or an empty list. */
  schema: z.ZodType<Values<F>>
}

/** A kind with its own types set aside, as the core handles it. */
export type AnyDefinition = Omit<Definition, 'ledger' | 'rules' | 'schema'> & {
  schema: z.ZodType<AnyValues>
  ledger?: (values: AnyValues) => LedgerLine
  rules?: readonly ((values: AnyValues) => Problem | null)[]
}

/** All kinds by their name, in the order of the menu. */
export type Catalogue = ReadonlyMap<string, AnyDefinition>

/** Describes a kind of entry once; forms, tables, checks, exports and the API follow from it. */
export function defineEntry<const K extends string, const F extends Fields>(
  description: Description<K, F>,
): Definition<K, F> {
  const shape = Object.fromEntries(
    Object.entries(description.fields).map(([name, { schema }]) => [name, schema]),
  )
  return {
    ...description,
    schema: z.strictObject(shape) as unknown as z.ZodType<Values<F>>,
  }
}

export type ValuesOf<D> = D extends Definition<string, infer F> ? Values<F> : never

/** Sets the types of a kind aside; whoever reads its values checks them with its schema first. */
export const anyKind = (definition: unknown): AnyDefinition => definition as AnyDefinition
