import 'server-only'
import type { Tx } from '@/lib/entries/publisher'
import { trialId } from './trial-id'

export type Row = Record<string, unknown>
type Arguments = { data: Row | Row[]; create: Row }

/** Where rows go instead of into the database at once. */
export type Keep = (table: string, row: Row) => void

/**
 * Stands in for the database while the publishers of the kinds write to their tables: nothing was there before, and
 * what is written is kept.
 * @param places name, country and degrees of known places → id; new ones come to it
 */
export function collectingTx(keep: Keep, places: Map<string, string>): Tx {
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

function placeOf(place: Row, keep: Keep, places: Map<string, string>): string {
  const key = placeKey(place)
  const known = places.get(key)
  if (known) return known
  const id = trialId('sector', places.size, 1)
  places.set(key, id)
  keep('Place', { ...place, id })
  return id
}

export const placeKey = ({ name, country, lat, lon }: Row): string => [name, country, lat, lon].join('\t')
