import { sideOf } from '@/components/fields/known'
import type { SideOfPair } from '@/components/ui/side'
import type { Relationship } from '@/lib/entries/entry'
import type { Partner, Partners } from '@/lib/overview/partners'

export type PlacedPartner = { partner: Partner; side: SideOfPair }
/** Of the one in row and the one in column; a half matrix: the column is always before the row. */
export type PairCell = { row: number; column: number; n: number; one: Partner; other: Partner }

export type PartnerMatrix = {
  /** Side a first, then b, then others; within a side who shares most first. Row and column of each is its place. */
  companies: PlacedPartner[]
  cells: PairCell[]
  /** Rows of side b and columns of side a, where the pairs across the two sides stand; null where one has nobody. */
  across: { rows: [from: number, to: number]; columns: [from: number, to: number] } | null
}

const sides = ['a', 'b', 'other'] as const

/** Places companies and what they share. @param most so many companies at most */
export function partnerMatrix(
  { companies, pairs }: Pick<Partners, 'companies' | 'pairs'>,
  pair: Pick<Relationship, 'a' | 'b'> | null,
  most: number,
): PartnerMatrix {
  const shown = withPartners(companies, pairs, most).map((partner) => ({
    partner,
    side: sideOf(partner.country, pair),
  }))
  const placed = sides.flatMap((side) => shown.filter((one) => one.side === side))
  const at = new Map(placed.map(({ partner }, index) => [partner.id, index]))
  const cells = pairs.flatMap(({ one, other, n }): PairCell[] => {
    const [first, second] = [at.get(one), at.get(other)]
    if (first === undefined || second === undefined) return []
    const [column, row] = [Math.min(first, second), Math.max(first, second)]
    const [a, b] = [placed[column]?.partner, placed[row]?.partner]
    return a && b ? [{ row, column, n, one: a, other: b }] : []
  })
  const count = (side: SideOfPair) => placed.filter((one) => one.side === side).length
  const [a, b] = [count('a'), count('b')]
  const across: PartnerMatrix['across'] = a > 0 && b > 0 ? { rows: [a, a + b], columns: [0, a] } : null
  return { companies: placed, cells, across }
}

/** The first companies whose partners are among them as well: none stands without a cell. */
function withPartners(companies: readonly Partner[], pairs: Partners['pairs'], most: number): Partner[] {
  const first = companies.slice(0, most)
  const ids = new Set(first.map(({ id }) => id))
  const kept = new Set(
    pairs
      .filter(({ one, other }) => ids.has(one) && ids.has(other))
      .flatMap(({ one, other }) => [one, other]),
  )
  return first.filter(({ id }) => kept.has(id))
}

/** The pairs that share most, those across the two sides first among equals. */
export function strongestPairs(
  partners: Pick<Partners, 'companies' | 'pairs'>,
  pair: Pick<Relationship, 'a' | 'b'> | null,
  most: number,
): PairCell[] {
  const { cells, companies } = partnerMatrix(partners, pair, partners.companies.length)
  const crosses = ({ row, column }: PairCell) => {
    const [one, other] = [companies[column]?.side, companies[row]?.side]
    return one === 'a' && other === 'b' ? 1 : 0
  }
  return [...cells].sort((a, b) => b.n - a.n || crosses(b) - crosses(a)).slice(0, most)
}
