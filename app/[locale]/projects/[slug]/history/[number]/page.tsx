import { historyMetadata, revisionPage } from '../../../../entries/history-page'

export const generateMetadata = historyMetadata('project')
export default revisionPage('project')
