import { historyMetadata, revisionPage } from '../../../../entries/history-page'

export const generateMetadata = historyMetadata('sector')
export default revisionPage('sector')
