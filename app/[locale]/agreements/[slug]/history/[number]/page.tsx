import { historyMetadata, revisionPage } from '../../../../entries/history-page'

export const generateMetadata = historyMetadata('agreement')
export default revisionPage('agreement')
