import { listMetadata, listPage } from '../entries/list-page'

export const generateMetadata = listMetadata('commitment')
export default listPage('commitment')
