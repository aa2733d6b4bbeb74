import type { KindParts } from '@/components/entries/entry-page'
import { RolesTable } from './roles-table'

export const companyParts: KindParts = {
  schemaType: 'Organization',
  More: RolesTable,
  omitKinds: ['project'],
  expectedFields: ['headquarters', 'type', 'owners'],
}
