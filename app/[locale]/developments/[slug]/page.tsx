import { developmentParts } from '@/components/developments/development-parts'
import { entryMetadata, entryPage } from '../../entries/entry-page'

export const generateMetadata = entryMetadata('development')
export default entryPage('development', developmentParts)
