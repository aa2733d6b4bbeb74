import { historyMetadata, historyPage } from '../../../entries/history-page'

export const generateMetadata = historyMetadata('project')
export default historyPage('project')
