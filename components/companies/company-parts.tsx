import type { KindParts } from '@/components/entries/entry-page'
import type { EntryView } from '@/components/entries/view'
import { RolesOverTime } from './roles-over-time'
import { RolesTable } from './roles-table'
import { WorksWith } from './works-with'

/** What a company does in projects, on an axis of time and role by role, and with whom. */
function Roles({ view }: { view: EntryView }) {
  return (
    <>
      <RolesOverTime view={view} />
      <RolesTable view={view} />
      <WorksWith view={view} />
    </>
  )
}

export const companyParts: KindParts = {
  schemaType: 'Organization',
  More: Roles,
  omitKinds: ['project'],
  expectedFields: ['headquarters', 'type', 'owners'],
}
