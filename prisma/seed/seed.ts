import 'server-only'
import { db } from '@/lib/db/client'
import { publishBatch } from '@/lib/entries/publishing'
import { readStates } from '@/lib/entries/state'
import { log } from '@/lib/log'
import { house } from '@/lib/publishers'
import { changesOf } from './seed-changes'
import { readArticle, readRelationships, readSeed, type SeedProposal } from './seed-files'

const requestKeyOf = ({ key }: SeedProposal) => `seed:${key}`

/**
 * Publishes the seed, proposal by proposal, as a desk would have; what was published before is left alone.
 * Pairs of countries are set up in any case: without one nothing can be entered.
 * @throws when a proposal is refused: the seed is wrong
 */
export async function seed(which: 'both' | 'article' | 'none'): Promise<void> {
  await db.relationship.createMany({ data: readRelationships(), skipDuplicates: true })
  const proposals = await db.proposal.findMany({ select: { requestKey: true } })
  const done = new Set(proposals.map(({ requestKey }) => requestKey))
  const wanted = readSeed(which).filter((proposal) => !done.has(requestKeyOf(proposal)))
  const entries = await db.entry.findMany({ select: { id: true, kind: true, slug: true } })
  const ids = new Map(entries.map(({ id, kind, slug }) => [`${kind} ${slug}`, id]))
  const article = readArticle()
  for (const proposal of wanted) await publishSeed(proposal, article, ids)
  log.info({ seed: which, published: wanted.length }, 'seeded')
}

async function publishSeed(proposal: SeedProposal, article: string, ids: Map<string, string>): Promise<void> {
  const idOf = (kind: string, slug: string) => ids.get(`${kind} ${slug}`) ?? null
  const changed = proposal.changes.flatMap(({ kind, slug }) => idOf(kind, slug) ?? [])
  const states = new Map((await readStates(changed)).map((state) => [state.id, state]))
  const published = { idOf, standing: (id: string) => states.get(id) ?? null }
  const changes = changesOf(house.catalogue, proposal, published, article)
  const { reason } = proposal
  const outcome = await publishBatch(house, { requestKey: requestKeyOf(proposal), reason, changes })
  if (!outcome.ok) throw new Error(`seed ${proposal.key}: ${JSON.stringify(outcome)}`)
  for (const { kind, slug, entryId } of changes) ids.set(`${kind} ${slug}`, entryId)
}
