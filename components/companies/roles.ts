import type { InverseLink } from '@/lib/entries/entry'
import type { Project } from '@/lib/projects/project'

/** A part that a company has in a project. */
export type Part = { project: InverseLink; stake: Project['participants'][number] }

/** Every role of a company, project by project; one line a role. @param id of the company */
export function rolesOf(inverse: readonly InverseLink[], id: string): Part[] {
  return inverse
    .filter(({ kind }) => kind === 'project')
    .flatMap((project) => {
      const participants = (project.values.participants ?? []) as Project['participants']
      return participants.filter(({ company }) => company === id).map((stake) => ({ project, stake }))
    })
}
