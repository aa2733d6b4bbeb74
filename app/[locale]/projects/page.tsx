import { projectList } from '@/components/projects/project-list'
import { listMetadata, listPage } from '../entries/list-page'

export const generateMetadata = listMetadata('project')
export default listPage('project', projectList)
