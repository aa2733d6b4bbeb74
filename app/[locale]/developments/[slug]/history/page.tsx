import { historyMetadata, historyPage } from '../../../entries/history-page'

export const generateMetadata = historyMetadata('development')
export default historyPage('development')
