import { z } from 'zod'
import { itemId } from '@/lib/fields/field'
import { isPartialDate } from '@/lib/fields/partial-date'
import { ranks, stances } from './entry'

const line = z.string().trim().min(1).max(300)
const partialDate = z.string().max(40).refine(isPartialDate, 'notADate')

export const quoteSchema = z.strictObject({
  exact: z.string().trim().min(1, 'needsQuote').max(5000),
  prefix: z.string().max(300).nullable().default(null),
  suffix: z.string().max(300).nullable().default(null),
  locator: z.boolean().default(false),
})

/** A claim that a change brings; without a value it says what the change sets at its field. */
export const newClaimSchema = z.strictObject({
  id: z.uuid(),
  field: z.string().regex(/^[A-Za-z]+(\/[a-z0-9-]+)?$/),
  value: z.unknown().optional(),
  source: z.uuid(),
  quote: quoteSchema.nullable(),
  saidBy: z
    .strictObject({
      name: line.nullable(),
      post: line.nullable(),
      organisation: line.nullable(),
    })
    .nullable()
    .default(null),
  saidOn: partialDate.nullable().default(null),
  stance: z.enum(stances).default('asserts'),
  rank: z.enum(ranks).default('preferred'),
  rankReason: line.nullable().default(null),
  targetClaimId: z.uuid().nullable().default(null),
})
export type NewClaim = z.infer<typeof newClaimSchema>
export type NewClaimInput = z.input<typeof newClaimSchema>

/** Where an editor puts a claim that is there already; out of use only with a reason. */
export const rankingSchema = z.strictObject({
  claimId: z.uuid(),
  rank: z.enum(ranks),
  rankReason: line.nullable().default(null),
})
export type Ranking = z.infer<typeof rankingSchema>
/** Characters of a text from which words are quoted: a long report. */
export const sourceTextMax = 200_000

/** The text of a source that the change cites, for the desk alone: it is kept with the source, never in a revision. */
export const sourceTextSchema = z.strictObject({
  source: z.uuid(),
  text: z.string().trim().min(1).max(sourceTextMax, 'textTooLong'),
})
/** Where an entry goes: out of the public part, or into another entry of its kind, which the same proposal changes. */
const goesTo = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('withdrawn') }),
  z.strictObject({ is: z.literal('merged'), into: z.uuid() }),
])

/** What one entry should become. Base revision 0: the entry is new. */
export const changeSchema = z.strictObject({
  kind: z.string(),
  entryId: z.uuid(),
  /** Of a new entry, what is wanted; of another, the one that it has from now on. */
  slug: itemId.optional(),
  baseRevision: z.int().min(0),
  values: z.record(z.string(), z.unknown()),
  claims: z.array(newClaimSchema).max(1000),
  /** The shown value of a field becomes that of the claim that is preferred. */
  ranks: z.array(rankingSchema).max(1000).optional(),
  texts: z.array(sourceTextSchema).max(20).optional(),
  state: goesTo.optional(),
  /** The revision whose values and claims come back as they were, and with them an entry that left. */
  restores: z.int().min(1).optional(),
  /** The revision that is taken back; what was published since stays. */
  reverts: z.int().min(1).optional(),
})
export type Change = z.infer<typeof changeSchema>

/** Changes that are published together or not at all, in the order in which entries refer to each other. */
export const changesSchema = z.array(changeSchema).min(1).max(200)

/** A problem of one of the changes of a proposal; `message` is a key of the messages under `problems`. */
export type ChangeProblem = { change: number; path: string; message: string }
