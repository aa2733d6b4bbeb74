import { listMetadata, listPage } from '../entries/list-page'

export const generateMetadata = listMetadata('company')
export default listPage('company')
