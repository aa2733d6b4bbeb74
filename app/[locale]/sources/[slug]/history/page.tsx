import { historyMetadata, historyPage } from '../../../entries/history-page'

export const generateMetadata = historyMetadata('source')
export default historyPage('source')
