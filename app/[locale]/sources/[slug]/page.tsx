import { sourceParts } from '@/components/sources/source-parts'
import { entryMetadata, entryPage } from '../../entries/entry-page'

export const generateMetadata = entryMetadata('source')
export default entryPage('source', sourceParts)
