import { z } from 'zod'
import { isPartialDate } from './partial-date'

/** What is known of every field, whatever its type. */
type Traits = {
  /** Filled in every entry. */
  required: boolean
  /** A value needs a claim: a source, and its words unless seeded or imported. */
  sourced: boolean
  /** The one value that goes without a claim: what holds while no source says otherwise. */
  unless: string | null
}

/** A value of one piece: how it is entered, printed and compared follows from `type`. */
type Simple =
  | { type: 'text'; max: number }
  | { type: 'localised'; long: boolean }
  | { type: 'date' }
  | {
      type: 'choice'
      vocabulary: string
      codes: readonly string[]
      enterable: readonly string[]
      /** The code that a form begins with. */
      usual: string | null
    }
  | { type: 'number' }
  | { type: 'decimal' }
  | { type: 'share' }
  | { type: 'country' }
  | { type: 'currency' }
  | { type: 'language' }
  | { type: 'url' }
  | { type: 'yesNo' }
  | { type: 'code'; list: string }
  | { type: 'place' }
  | { type: 'relationship' }
  | { type: 'reference'; to: readonly string[]; filter: string | null }

export type Scalar = Traits & Simple
export type Group = Traits & {
  type: 'group'
  fields: Readonly<Record<string, Scalar>>
}
/** Several values: of references (a set), or of groups, whose items carry a stable `id`. */
export type List = Traits & { type: 'list'; of: Scalar | Group }
export type Shape = Scalar | List

/** A field with the check of its value; `V` is the checked value as stored. */
export type Field<V = unknown, S = Shape> = S & { schema: z.ZodType<V> }
type Options = { sourced?: boolean }

const traits = ({ sourced = false }: Options = {}) => ({
  required: true,
  sourced,
  unless: null,
})
const words = (max: number) => z.string().trim().min(1).max(max)

/** The languages in which the tracker's own words are kept. */
export const contentLanguages = ['en', 'zh', 'ms'] as const
export type Localised = Partial<Record<(typeof contentLanguages)[number], string>>

/** @param max characters */
export const text = (options: Options & { max?: number } = {}): Field<string, Scalar> => {
  const { max = 300 } = options
  return { type: 'text', max, ...traits(options), schema: words(max) }
}

/** The same words in English, Chinese or Malay: at least one. Long: a paragraph of up to 5,000 characters. */
export const localised = (options: Options & { long?: boolean } = {}): Field<Localised, Scalar> => {
  const { long = false } = options
  const one = words(long ? 5000 : 300).optional()
  const schema = z
    .strictObject({ en: one, zh: one, ms: one })
    .refine((value) => contentLanguages.some((language) => value[language]), 'required')
  return { type: 'localised', long, ...traits(options), schema }
}

/** A date as precise as its source: an EDTF (ISO 8601-2) string. */
export const partialDate = (options: Options = {}): Field<string, Scalar> => ({
  type: 'date',
  ...traits(options),
  schema: z.string().max(40).refine(isPartialDate, 'notADate'),
})

type ChoiceOptions<C extends string> = Options & {
  enterable?: readonly C[]
  unless?: C
  usual?: C
}
/**
 * One code of a vocabulary.
 * @param options.enterable the codes a person may choose; the others are only derived
 * @param options.unless the code that needs no claim
 * @param options.usual the code that a form begins with; the one that needs no claim unless given
 */
export const choice = <const C extends string>(
  vocabulary: string,
  codes: readonly C[],
  options: ChoiceOptions<C> = {},
): Field<C, Scalar> => {
  const { enterable = codes } = options
  return {
    type: 'choice',
    vocabulary,
    codes,
    enterable,
    ...traits(options),
    unless: options.unless ?? null,
    usual: options.usual ?? options.unless ?? null,
    schema: z.enum(enterable as [C, ...C[]], 'notInList'),
  }
}

export const wholeNumber = (options: Options = {}): Field<number, Scalar> => ({
  type: 'number',
  ...traits(options),
  schema: z.int().min(0).max(1_000_000_000),
})

/** A number of any size as a decimal string, at most 20 digits before and 4 after the point. */
export const decimal = (options: Options = {}): Field<string, Scalar> => ({
  type: 'decimal',
  ...traits(options),
  schema: z.string().regex(/^\d{1,20}(\.\d{1,4})?$/, 'notANumber'),
})

/** A share in basis points: 5100 is 51 per cent. */
export const share = (options: Options = {}): Field<number, Scalar> => ({
  type: 'share',
  ...traits(options),
  schema: z.int().min(0, 'notAShare').max(10_000, 'notAShare'),
})

/** ISO 3166-1 alpha-2. */
export const country = (options: Options = {}): Field<string, Scalar> => ({
  type: 'country',
  ...traits(options),
  schema: z.string().regex(/^[A-Z]{2}$/, 'notACountry'),
})

/** ISO 4217. */
export const currency = (options: Options = {}): Field<string, Scalar> => ({
  type: 'currency',
  ...traits(options),
  schema: z.string().regex(/^[A-Z]{3}$/, 'notACurrency'),
})

/** BCP 47. */
export const language = (options: Options = {}): Field<string, Scalar> => ({
  type: 'language',
  ...traits(options),
  schema: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'notALanguage'),
})

export const url = (options: Options = {}): Field<string, Scalar> => ({
  type: 'url',
  ...traits(options),
  schema: z.url({ protocol: /^https?$/, error: 'notAUrl' }).max(2000),
})

export const yesNo = (options: Options = {}): Field<boolean, Scalar> => ({
  type: 'yesNo',
  ...traits(options),
  schema: z.boolean(),
})

/** A code of an outside classification, whose list is known to `lib/sectors/codelists`. */
export const code = (list: string, pattern: RegExp, options: Options = {}): Field<string, Scalar> => ({
  type: 'code',
  list,
  ...traits(options),
  schema: z.string().regex(pattern, 'notInList'),
})

export type Place = {
  name: string
  lat: number
  lon: number
  country: string
  admin1: string | null
  geonamesId: string | null
}
/** A place of the gazetteer, kept whole so that a revision stays readable by itself. Degrees, WGS 84. */
export const place = (options: Options = {}): Field<Place, Scalar> => ({
  type: 'place',
  ...traits(options),
  schema: z.strictObject({
    name: words(200),
    lat: z.number().min(-90).max(90),
    lon: z.number().min(-180).max(180),
    country: z.string().regex(/^[A-Z]{2}$/),
    admin1: z.string().max(200).nullable().default(null),
    geonamesId: z.string().max(20).nullable().default(null),
  }),
})

/** The slug of a pair of countries. */
export const relationship = (options: Options = {}): Field<string, Scalar> => ({
  type: 'relationship',
  ...traits(options),
  schema: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .max(100),
})

type ReferenceOptions = Options & { filter?: string }
/**
 * Another entry, by its id.
 * @param to the kinds it may be of @param options.filter the name under which lists are filtered by it
 */
export const reference = (
  to: string | readonly string[],
  options: ReferenceOptions = {},
): Field<string, Scalar> => ({
  type: 'reference',
  to: typeof to === 'string' ? [to] : to,
  filter: options.filter ?? null,
  ...traits(options),
  schema: z.uuid('notAnEntry'),
})

export type GroupFields = Readonly<Record<string, Field<unknown, Scalar>>>
export type GroupValues<F extends GroupFields> = {
  [K in keyof F]: F[K] extends Field<infer V, Scalar> ? V : never
}
export type Item<F extends GroupFields> = { id: string } & GroupValues<F>

export const itemId = z.string().regex(/^[a-z0-9-]{1,64}$/)

type ItemCheck<F extends GroupFields> = {
  check: (item: Item<F>) => boolean
  message: string
}

/** A list whose items are groups of fields, each with a stable id under which claims name it: `participants/<id>`. */
export const items = <F extends GroupFields>(
  fields: F,
  options: Options & { rule?: ItemCheck<F> } = {},
): Field<Item<F>[], List> => {
  const shape = Object.fromEntries(Object.entries(fields).map(([name, { schema }]) => [name, schema]))
  const whole = z.strictObject({
    id: itemId,
    ...shape,
  }) as unknown as z.ZodType<Item<F>>
  const { rule } = options
  const item = rule ? whole.refine(rule.check, rule.message) : whole
  const schema = z
    .array(item)
    .max(500)
    .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, 'twice')
    .default([])
  const of: Group = { type: 'group', fields, ...traits() }
  return { type: 'list', of, ...traits(options), required: false, schema }
}

/** A set of references, in the order in which they were given. */
export const references = (to: string, options: ReferenceOptions = {}): Field<string[], List> => {
  const of = reference(to, options)
  const schema = z
    .array(of.schema)
    .max(500)
    .refine((list) => new Set(list).size === list.length, 'twice')
    .default([])
  return { type: 'list', of, ...traits(options), required: false, schema }
}

/** May stay empty; an unknown value is null. */
export const optional = <V>(field: Field<V, Scalar>): Field<V | null, Scalar> => ({
  ...field,
  required: false,
  schema: field.schema.nullable().default(null),
})

/** A list with at least one item. */
export const filled = <V extends unknown[]>(field: Field<V, List>): Field<V, List> => ({
  ...field,
  required: true,
  schema: field.schema.refine((list) => list.length > 0, 'required'),
})
