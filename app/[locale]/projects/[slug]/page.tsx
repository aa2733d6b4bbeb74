import { projectParts } from '@/components/projects/project-parts'
import { entryMetadata, entryPage } from '../../entries/entry-page'

export const generateMetadata = entryMetadata('project')
export default entryPage('project', projectParts)
