import { listMetadata, listPage } from '../entries/list-page'

export const generateMetadata = listMetadata('sector')
export default listPage('sector')
