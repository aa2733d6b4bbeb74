import { historyMetadata, historyPage } from '../../../entries/history-page'

export const generateMetadata = historyMetadata('sector')
export default historyPage('sector')
