import 'server-only'
import type { Tx } from '@/lib/entries/publisher'

export type Row = Record<string, unknown>
type Arguments = { data: Row | Row[]; create: Row }

/** Where rows go instead of into the database at once. */
export type Keep = (table: string, row: Row) => void

/**
 * Stands in for the database while the publishers of the kinds write to their tables: nothing was there before, and
 * what is written is kept.
 * @param places name, country and degrees of every place that is named → id
 */
export function collectingTx(keep: Keep, places: ReadonlyMap<string, string>): Tx {
  const keepAll = (table: string, data: Row | Row[]) => {
    if (Array.isArray(data)) for (const row of data) keep(table, row)
    else keep(table, data)
  }
  const tableOf = (model: string) => {
    const table = model.charAt(0).toUpperCase() + model.slice(1)
    const nothing = () => nowhere
    return {
      create: ({ data }: Arguments) => keepAll(table, data),
      createMany: ({ data }: Arguments) => keepAll(table, data),
      upsert: ({ create }: Arguments) => keepAll(table, create),
      deleteMany: nothing,
    }
  }
  const tables = new Map<string, object>([
    ['place', { upsert: ({ create }: Arguments) => ({ id: placeOf(create, keep, places) }) }],
  ])
  const database = {
    get: (_: object, model: string) => {
      const known = tables.get(model) ?? tableOf(model)
      tables.set(model, known)
      return known
    },
  }
  return new Proxy({}, database) as unknown as Tx
}

const nowhere = { count: 0 }

/** Every time that a place is named its row is given away. */
function placeOf(place: Row, keep: Keep, places: ReadonlyMap<string, string>): string {
  const id = places.get(placeKey(place))
  if (!id) throw new Error(`no such place: ${place.name}`)
  keep('Place', { ...place, id })
  return id
}

export const placeKey = ({ name, country, lat, lon }: Row): string => [name, country, lat, lon].join('\t')
