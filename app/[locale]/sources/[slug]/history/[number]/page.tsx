import { historyMetadata, revisionPage } from '../../../../entries/history-page'

export const generateMetadata = historyMetadata('source')
export default revisionPage('source')
