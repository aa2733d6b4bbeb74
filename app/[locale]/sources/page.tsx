import { listMetadata, listPage } from '../entries/list-page'

export const generateMetadata = listMetadata('source')
export default listPage('source')
