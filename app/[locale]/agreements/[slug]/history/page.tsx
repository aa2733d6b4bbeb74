import { historyMetadata, historyPage } from '../../../entries/history-page'

export const generateMetadata = historyMetadata('agreement')
export default historyPage('agreement')
