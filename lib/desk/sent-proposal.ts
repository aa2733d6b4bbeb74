import { z } from 'zod'
import { catalogue } from '@/lib/catalogue'
import { messageOf } from '@/lib/entries/checking'
import { stances } from '@/lib/entries/entry'
import { isObject, type JsonProblem } from '@/lib/entries/json-reading'
import { newClaimSchema, quoteSchema } from '@/lib/entries/proposal'

const kinds = [...catalogue.keys()] as [string, ...string[]]
const slug = z
  .string()
  .regex(/^[a-z0-9-]+$/, 'noSuchEntry')
  .max(200)
const speaker = z.string().trim().min(1).max(300).nullable().optional()

/**
 * A proposal as a program sends it.
 * @param say what the members mean, in the language of the description; the check itself needs no words
 */
export const sentProposalSchema = (say: (key: string) => string = () => '') => {
  const quote = z.strictObject({
    exact: quoteSchema.shape.exact,
    prefix: z.string().max(300).nullable().optional(),
    suffix: z.string().max(300).nullable().optional(),
  })
  const claim = z.strictObject({
    field: newClaimSchema.shape.field.describe(say('field')),
    value: z.unknown().optional().describe(say('value')),
    quote: quote.nullable().optional().describe(say('quote')),
    source: z.union([slug, z.record(z.string(), z.unknown())]).describe(say('source')),
    saidBy: z
      .strictObject({ name: speaker, post: speaker, organisation: speaker })
      .nullable()
      .optional()
      .describe(say('saidBy')),
    saidOn: z.string().max(40).nullable().optional().describe(say('saidOn')),
    stance: z.enum(stances, 'notInList').optional().describe(say('stance')),
    target: z.uuid('answersNothing').nullable().optional().describe(say('target')),
  })
  return z.strictObject({
    kind: z.enum(kinds, 'notInList').describe(say('kind')),
    entry: slug.optional().describe(say('entry')),
    baseRevision: z.int().min(1).optional().describe(say('baseRevision')),
    values: z.record(z.string(), z.unknown()).describe(say('values')),
    claims: z.array(claim).max(1000).optional().describe(say('claims')),
    reason: z.string().trim().min(1).max(500).describe(say('reason')),
  })
}

const schema = sentProposalSchema()
export type SentProposal = z.infer<typeof schema>
export type SentClaim = NonNullable<SentProposal['claims']>[number]

const pointerOf = (path: readonly PropertyKey[]) =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/** Every member that should not be there has a line of its own. */
function problemsOf(issue: z.core.$ZodIssue): JsonProblem[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ pointer: pointerOf([...issue.path, key]), message: 'unknownField' }))
  return [{ pointer: pointerOf(issue.path), message: messageOf(issue) }]
}

/** Reads the frame of a proposal; what is in it is read by `readJsonSubmission`. */
export function readSent(
  body: unknown,
): { ok: true; sent: SentProposal } | { ok: false; problems: JsonProblem[] } {
  if (!isObject(body)) return { ok: false, problems: [{ pointer: '', message: 'notValid' }] }
  const read = schema.safeParse(body)
  if (!read.success) return { ok: false, problems: read.error.issues.flatMap(problemsOf) }
  const { entry, baseRevision } = read.data
  if ((entry === undefined) === (baseRevision === undefined)) return { ok: true, sent: read.data }
  const [missing, message] = entry ? ['/baseRevision', 'required'] : ['/entry', 'required']
  return { ok: false, problems: [{ pointer: missing, message }] }
}
