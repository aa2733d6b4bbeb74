import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { itemId } from '@/lib/fields/field'

/** Also right where the program is bundled: every command runs at the top of the project. */
const folder = join(process.cwd(), 'prisma/seed')

const line = z.string().trim().min(1).max(300)
/** An entry of the tracker by its address; references to one kind only need no more than this. */
const slug = itemId

/** What one source says about one field, or one item of a list: `stage`, `participants/<id>`. */
const claim = z.strictObject({
  field: z.string().regex(/^[A-Za-z]+(\/[a-z0-9-]+)?$/),
  /** Only where it is not what the change sets: a rival. */
  value: z.unknown().optional(),
  source: slug,
  /** The exact words, or null where none are stored. */
  quote: z.string().min(1).nullable(),
  /** The words only find the place on the page. */
  locator: z.literal(true).optional(),
  saidBy: z
    .strictObject({ name: line.optional(), post: line.optional(), organisation: line.optional() })
    .optional(),
  /** EDTF */
  saidOn: z.string().optional(),
  rank: z.enum(['preferred', 'normal']).default('preferred'),
  rankReason: line.optional(),
})
export type SeedClaim = z.infer<typeof claim>

/**
 * What one entry becomes. The values are laid over those that it has: an item of a list takes the place of the
 * item with its id, references are added. References are slugs, or `{ kind, slug }` where several kinds may stand.
 */
const change = z.strictObject({
  kind: z.string().regex(/^[a-z]+$/),
  slug,
  values: z.record(z.string(), z.unknown()),
  claims: z.array(claim),
})
export type SeedChange = z.infer<typeof change>

/** Changes that are published together, each of which refers only to what stands before it. */
const proposal = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]{1,80}$/),
  /** Shown in the history of each entry. */
  reason: line,
  changes: z.array(change).min(1),
})
export type SeedProposal = z.infer<typeof proposal>

const relationships = z.array(
  z.strictObject({ slug, a: z.string().regex(/^[A-Z]{2}$/), b: z.string().regex(/^[A-Z]{2}$/) }),
)

const readJson = (...path: string[]): unknown => JSON.parse(readFileSync(join(folder, ...path), 'utf8'))

const readProposals = (...path: string[]): SeedProposal[] => z.array(proposal).parse(readJson(...path))

const readFolder = (name: string): SeedProposal[] =>
  readdirSync(join(folder, name))
    .sort()
    .flatMap((file) => readProposals(name, file))

/** @returns the pairs of countries that the tracker begins with */
export const readRelationships = () => relationships.parse(readJson('relationships.json'))

/** The article that the tracker is seeded from, as it was received, page furniture and all. */
export const readArticle = () => readFileSync(join(folder, 'article.txt'), 'utf8')

/** @returns proposals in the order of their publication; @param which `article` leaves later developments out */
export function readSeed(which: 'both' | 'article' | 'none'): SeedProposal[] {
  if (which === 'none') return []
  const first = [...readProposals('sectors.json'), ...readFolder('article')]
  return which === 'article' ? first : [...first, ...readFolder('later')]
}
