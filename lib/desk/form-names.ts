import 'server-only'
import { db } from '@/lib/db/client'
import type { AnyDefinition } from '@/lib/entries/define'
import { nameIn } from '@/lib/entries/facet'
import type { Localised } from '@/lib/fields/field'

/** So many names of a kind are offered while typing, the latest used first; any other can be typed in full. */
const offered = 300

/** Names that the inputs of a form offer, by kind. */
export async function listOfferedNames(
  definition: AnyDefinition,
  locale: keyof Localised,
): Promise<Record<string, string[]>> {
  const kinds = new Set(['source'])
  for (const shape of Object.values(definition.fields)) {
    const inside =
      shape.type !== 'list'
        ? [shape]
        : shape.of.type === 'group'
          ? Object.values(shape.of.fields)
          : [shape.of]
    for (const field of inside) if (field.type === 'reference' && field.to[0]) kinds.add(field.to[0])
  }
  const lists = await Promise.all(
    [...kinds].map(async (kind) => [kind, await listNamesOf(kind, locale)] as const),
  )
  return Object.fromEntries(lists)
}

/** The names of the entries of a kind that were published last, in the order of the alphabet. */
export async function listNamesOf(kind: string, locale: keyof Localised): Promise<string[]> {
  const rows = await db.entry.findMany({
    where: { kind, state: 'published' },
    select: { names: true },
    orderBy: { updatedAt: 'desc' },
    take: offered,
  })
  return rows.map(({ names }) => nameIn(names as Localised, locale)).sort()
}
