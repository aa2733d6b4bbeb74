import { catalogue } from '@/lib/catalogue'
import { checkChange } from '@/lib/entries/checking'
import { applyClaims } from '@/lib/entries/claims'
import type { AnyValues } from '@/lib/entries/define'
import type { Claim } from '@/lib/entries/entry'
import { changesOf } from './seed-changes'
import { readArticle, readSeed } from './seed-files'

type Entry = { kind: string; slug: string; revision: number; values: AnyValues; claims: Claim[] }

const article = readArticle()
const moment = { revision: 1, recordedAt: '2026-11-24T00:00:00.000Z' }

/** Publishes the seed proposal by proposal as the core does, without a database, for tests. */
export function rehearse(which: 'both' | 'article') {
  const ids = new Map<string, string>()
  const entries = new Map<string, Entry>()
  const dates = new Map<string, string | null>()
  const problems: unknown[] = []
  for (const proposal of readSeed(which)) {
    const idOf = (kind: string, slug: string) => ids.get(`${kind} ${slug}`) ?? null
    const changes = changesOf(
      catalogue,
      proposal,
      { idOf, standing: (id) => entries.get(id) ?? null },
      article,
    )
    for (const change of changes) {
      const { kind, entryId, values } = change
      const slug = change.slug ?? ''
      const definition = catalogue.get(kind)
      if (!definition) throw new Error(kind)
      const old = entries.get(entryId)
      const claims = old?.claims ?? []
      const found = checkChange(definition, change, claims, 'may-lack')
      problems.push(...found.map((problem) => ({ key: proposal.key, slug, ...problem })))
      if (kind === 'source') dates.set(entryId, values.publishedOn as string | null)
      const applied = applyClaims(definition, old?.values ?? null, change, claims, moment, dates)
      ids.set(`${kind} ${slug}`, entryId)
      entries.set(entryId, {
        kind,
        slug,
        revision: (old?.revision ?? 0) + 1,
        values: applied.values,
        claims: applied.live,
      })
    }
  }
  const entry = (kind: string, slug: string): Entry => {
    const known = entries.get(ids.get(`${kind} ${slug}`) ?? '')
    if (!known) throw new Error(`no ${kind} ${slug}`)
    return known
  }
  const all = [...entries.values()]
  const sources = [...entries].flatMap(([id, { kind, values }]) =>
    kind === 'source' ? [{ id, values }] : [],
  )
  return { all, entry, problems, sources, slugOf: (id: unknown) => entries.get(String(id))?.slug }
}
