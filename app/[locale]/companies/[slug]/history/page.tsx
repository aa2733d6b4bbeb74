import { historyMetadata, historyPage } from '../../../entries/history-page'

export const generateMetadata = historyMetadata('company')
export default historyPage('company')
