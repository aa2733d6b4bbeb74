import { catalogue, definitionOf } from '@/lib/catalogue'
import type { CitedSource, Claim, Named } from '@/lib/entries/entry'
import type { FacetRecord } from '@/lib/entries/facet-rows'
import { printEntry } from '@/lib/entries/json'
import type { Addressing } from '@/lib/entries/json-values'
import { fieldsReferringTo, referencesInClaims } from '@/lib/entries/values'
import { ask, columns, joins, readNames, referred, toRow } from './bare-rows'

const ranks = ['preferred', 'normal', 'deprecated']
const mostOfKind = 50
const order = [...catalogue.keys()]

/** One project with its claims, what it names and what names it, as the API answers; null when there is none. */
export async function readProject(slug: string, printing: Addressing): Promise<unknown> {
  const [found] = await ask<FacetRecord & { claims: Claim[] }>(
    'entry',
    `SELECT ${columns}, r.claims FROM "Facet" f ${joins}
     WHERE e.kind = 'project' AND e.slug = $1 AND f."validTo" IS NULL`,
    [slug],
  )
  if (!found) return null
  const inverse = await ask<FacetRecord & { of_kind: number }>(
    'inverse',
    `SELECT * FROM (
       SELECT ${columns}, (count(*) OVER (PARTITION BY f.kind))::int AS of_kind, row_number() OVER (
         PARTITION BY f.kind ORDER BY f."mainFrom" DESC NULLS LAST, f.slug, f."entryId") AS place
       FROM "Facet" f ${joins} WHERE f.refs @> ARRAY[$1::uuid] AND f."validTo" IS NULL
     ) AS referring WHERE place <= ${mostOfKind} ORDER BY array_position($2, kind), place`,
    [found.id, order],
  )
  const { claims, ...record } = found
  claims.sort((a, b) => ranks.indexOf(a.rank) - ranks.indexOf(b.rank))
  const rows = [record, ...inverse].map(toRow)
  const named = await readNames([
    ...referred(rows),
    ...referencesInClaims(definitionOf('project'), claims),
    ...claims.map(({ source }) => source),
  ])
  const [row, ...links] = rows
  if (!row) return null
  const entry = {
    ...row,
    claims,
    named,
    // Of a source an answer tells only its slug.
    sources: named as Record<string, Named> as Record<string, CitedSource>,
    inverse: links.map((link) => ({
      ...link,
      via: fieldsReferringTo(definitionOf(link.kind), link.values, row.id),
    })),
    inverseTotals: Object.fromEntries(inverse.map(({ kind, of_kind }) => [kind, of_kind])),
  }
  return printEntry(entry, printing)
}
