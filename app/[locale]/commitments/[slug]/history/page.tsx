import { historyMetadata, historyPage } from '../../../entries/history-page'

export const generateMetadata = historyMetadata('commitment')
export default historyPage('commitment')
