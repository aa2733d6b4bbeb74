import { listMetadata, listPage } from '../entries/list-page'

export const generateMetadata = listMetadata('development')
export default listPage('development')
