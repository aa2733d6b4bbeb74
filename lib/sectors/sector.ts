import { defineEntry, type ValuesOf } from '@/lib/entries/define'
import { choice, code, localised, optional, reference } from '@/lib/fields/field'

/** A node of the tracker's own small taxonomy. */
export const sector = defineEntry({
  kind: 'sector',
  path: 'sectors',
  title: 'name',
  list: ['name', 'type', 'parent', 'isic', 'dac'],
  verifiedBy: null,
  mainDates: [],
  tree: 'parent',
  fields: {
    name: localised(),
    type: choice('sectorType', ['industry', 'theme']),
    parent: optional(reference('sector', { filter: 'parent' })),
    /** A section, division, group or class of ISIC Rev. 4: `J`, `63`, `631`, `6311`. */
    isic: optional(code('isic', /^([A-U]|\d{2,4})$/)),
    /** A DAC/CRS purpose code. */
    dac: optional(code('dac', /^\d{5}$/)),
    summary: optional(localised({ long: true })),
  },
})

export type Sector = ValuesOf<typeof sector>
