import { z } from 'zod'
import { instant, localisedSchema, partialDate, slug, type Words } from '@/lib/entries/api-value-schema'
import { verifications } from '@/lib/entries/entry'
import { outcomes, talliedOutcomes } from '@/lib/entries/outcome'
import { needs } from '@/lib/overview/needs'

const count = z.int().min(0)
const counts = <const N extends readonly string[]>(names: N) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, count])))
const day = z.iso.date()

const shared = { kind: z.string(), slug, url: z.url(), name: localisedSchema }

/** The answer of the overview. @param words in the language of the description */
export function overviewSchema(words: Words) {
  const say = (key: string) => words(`data.api.overview.${key}`)
  return z.strictObject({
    asOf: day.describe(say('asOf')),
    relationships: z
      .array(z.strictObject({ slug, a: z.string(), b: z.string() }))
      .describe(say('relationships')),
    summary: z
      .strictObject({
        agreements: count,
        commitments: count,
        projects: count,
        outcomes: counts(talliedOutcomes),
      })
      .describe(say('summary')),
    attention: counts(needs).describe(say('attention')),
    ledger: z
      .array(
        z.strictObject({
          ...shared,
          outcome: z.enum(outcomes),
          verification: z.enum(verifications),
          promisedOn: partialDate.nullable(),
          dueOn: partialDate.nullable(),
          deliveredOn: partialDate.nullable(),
          lastConfirmedOn: partialDate.nullable(),
          countries: z.array(z.string()).describe(say('countries')),
          companies: z.array(z.string()).describe(say('companies')),
          sources: count.describe(say('sources')),
        }),
      )
      .describe(say('ledger')),
    developments: z
      .array(
        z.strictObject({
          ...shared,
          on: partialDate,
          type: z.string(),
          subject: z.strictObject({ kind: z.string(), slug, name: localisedSchema }).nullable(),
          source: slug.nullable(),
          updatedAt: instant,
        }),
      )
      .describe(say('developments')),
    chain: z
      .strictObject({ length: z.int().min(1), hash: z.string() })
      .nullable()
      .describe(say('chain')),
  })
}
