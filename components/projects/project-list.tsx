import { useTranslations } from 'next-intl'
import { ListCell } from '@/components/entries/entry-table'
import type { ListParts } from '@/components/entries/list-view'
import { CodeLabel } from '@/components/fields/code-label'
import { CountrySide } from '@/components/fields/country-side'
import { EntryLink } from '@/components/fields/entry-link'
import type { Known } from '@/components/fields/known'
import { NameList } from '@/components/fields/name-list'
import { definitionOf } from '@/lib/catalogue'
import type { EntryRow } from '@/lib/entries/entry'
import type { Project } from '@/lib/projects/project'

type CellProps = { row: EntryRow; known: Known }
const valuesOf = (row: EntryRow) => row.values as Project

/** The name, and beneath it who takes part and from where. */
function Name({ row, known }: CellProps) {
  const companies = [...new Set(valuesOf(row).participants.map(({ company }) => company))]
  const homes = [...new Set(companies.flatMap((id) => known.homes[id] ?? []))].sort()
  return (
    <>
      <EntryLink entry={row} />
      {companies.length > 0 && (
        <small>
          {homes.map((home) => (
            <CountrySide key={home} country={home} pair={known.pair} />
          ))}
          <NameList names={companies.flatMap((id) => known.named[id]?.names ?? [])} />
        </small>
      )}
    </>
  )
}

function SectorAndPlace({ row, known }: CellProps) {
  const t = useTranslations('entries.mix')
  const places = [...new Set(valuesOf(row).places.map(({ place }) => place.name))]
  return (
    <>
      <ListCell name="sectors" definition={definitionOf('project')} row={row} known={known} />
      {places.length > 0 && <small>{places.join(t('comma'))}</small>}
    </>
  )
}

/** A disposition is only worth a line when the project does not simply go on. */
function Stage({ row }: CellProps) {
  const { stage, disposition } = valuesOf(row)
  return (
    <>
      <span className="whole">
        <CodeLabel vocabulary="stage" code={stage} />
      </span>
      {disposition !== 'active' && (
        <small>
          <CodeLabel vocabulary="disposition" code={disposition} />
        </small>
      )}
    </>
  )
}

function Outcome({ row, known }: CellProps) {
  const t = useTranslations('lists')
  return (
    <>
      <ListCell name="outcome" definition={definitionOf('project')} row={row} known={known} />
      {row.outcome === 'overdue' && <small>{t('noReport')}</small>}
      {row.outcome === 'delivered' && !valuesOf(row).actualEnd && <small>{t('dayUnknown')}</small>}
    </>
  )
}

export const projectList: ListParts = {
  columns: ['name', 'sectors', 'stage', 'outcome', 'plannedEnd'],
  cells: { name: Name, sectors: SectorAndPlace, stage: Stage, outcome: Outcome },
}
