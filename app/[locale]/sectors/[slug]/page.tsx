import { sectorParts } from '@/components/sectors/sector-parts'
import { entryMetadata, entryPage } from '../../entries/entry-page'

export const generateMetadata = entryMetadata('sector')
export default entryPage('sector', sectorParts)
