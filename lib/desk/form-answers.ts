import 'server-only'
import { findEntryNames, type NamedText } from '@/lib/entries/form-names'
import type { Place } from '@/lib/fields/field'
import type { Names } from '@/lib/fields/read-scalar'
import { printPlace, resolvePlace } from '@/lib/gazetteer/gazetteer'

/** @returns the places that words may mean; `own` are those that the entry has already, in or out of the gazetteer */
export const placesNamed =
  (own: ReadonlyMap<string, Place>): Names['places'] =>
  (text) => {
    const known = own.get(text)
    if (known) return [{ place: known, label: text }]
    const resolved = resolvePlace(text)
    const places =
      resolved.found === 'one' ? [resolved.place] : resolved.found === 'several' ? resolved.places : []
    return places.map((place) => ({ place: { ...place, geonamesId: null }, label: printPlace(place) }))
  }

/** The public entries and the places that the lines of a form name. */
export const namesOfForm = async (wanted: readonly NamedText[]): Promise<Names> => ({
  entries: await findEntryNames(wanted),
  places: placesNamed(new Map()),
})
