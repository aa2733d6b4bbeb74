import { historyMetadata, revisionPage } from '../../../../entries/history-page'

export const generateMetadata = historyMetadata('company')
export default revisionPage('company')
