import { z } from 'zod'
import type { Group, Scalar, Shape } from '@/lib/fields/field'
import type { AnyDefinition } from './define'

/** Words by the key of their message, in one language. */
export type Words = {
  (key: string, values?: Record<string, string | number>): string
  has: (key: string) => boolean
}

export const slug = z.string().regex(/^[a-z0-9-]+$/)
export const partialDate = z
  .string()
  .meta({ examples: ['2025', '2025-06', '2025-04-17', 'XXXX-06', '2026~'] })
export const instant = z.iso.datetime()

/** Words in the languages in which they are known; one instance, so that the description has one shape of the name. */
export const localisedSchema = z.strictObject({
  en: z.string().optional(),
  zh: z.string().optional(),
  ms: z.string().optional(),
})

const place = {
  name: z.string(),
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  country: z.string().regex(/^[A-Z]{2}$/),
  admin1: z.string().nullable(),
  geonamesId: z.string().nullable(),
}

/** How a value of one piece is printed. */
function printedScalar(field: Scalar): z.ZodType {
  switch (field.type) {
    case 'localised':
      return localisedSchema
    case 'text':
      return z.string()
    case 'date':
      return partialDate
    case 'choice':
      return z.enum(field.codes as [string, ...string[]])
    case 'number':
      return z.int().min(0)
    case 'share':
      return z.int().min(0).max(10_000)
    case 'decimal':
      return z.string().regex(/^\d+(\.\d+)?$/)
    case 'country':
      return z.string().regex(/^[A-Z]{2}$/)
    case 'currency':
      return z.string().regex(/^[A-Z]{3}$/)
    case 'language':
      return z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    case 'url':
      return z.url()
    case 'yesNo':
      return z.boolean()
    case 'code':
      return z.string()
    case 'place':
      return z.strictObject(place)
    case 'relationship':
      return slug
    case 'reference':
      return field.to.length === 1
        ? slug
        : z.strictObject({ kind: z.enum(field.to as [string, ...string[]]), slug })
  }
}

type Shapes = Record<string, z.ZodType>

/** The parts of an item of a list, without its id. @param wanted which of its fields */
export function printedParts(
  name: string,
  { fields }: Group,
  words: Words,
  wanted: (field: Scalar) => boolean = () => true,
): Shapes {
  const parts = Object.entries(fields).filter(([, field]) => wanted(field))
  return Object.fromEntries(
    parts.flatMap(([part, field]): [string, z.ZodType][] => {
      if (field.type === 'place') return Object.entries(place)
      const schema = printedScalar(field)
      const key = `fields.items.${name}.${part}`
      const described = words.has(key) ? schema.describe(words(key)) : schema
      return [[part, field.required ? described : described.nullable()]]
    }),
  )
}

function printedShape(name: string, shape: Shape, words: Words): z.ZodType {
  if (shape.type !== 'list') return shape.required ? printedScalar(shape) : printedScalar(shape).nullable()
  const { of } = shape
  if (of.type !== 'group') return z.array(printedScalar(of))
  return z.array(z.strictObject({ id: z.string(), ...printedParts(name, of, words) }))
}

/** The value of a field as the API prints it, with what the field means. */
export function printedField({ kind, fields }: AnyDefinition, name: string, words: Words): z.ZodType {
  const shape = fields[name]
  if (!shape) throw new Error(`no such field: ${kind}.${name}`)
  const own = `fields.dictionary.${kind}.${name}`
  const meaning = words.has(own) ? own : `fields.${kind}.${name}.help`
  return printedShape(name, shape, words).describe(
    `${words(`fields.${kind}.${name}.label`)}. ${words(meaning)}`,
  )
}
