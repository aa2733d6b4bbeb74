import { listMetadata, listPage } from '../entries/list-page'

export const generateMetadata = listMetadata('agreement')
export default listPage('agreement')
