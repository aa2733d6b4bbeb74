import { commitmentParts } from '@/components/commitments/commitment-parts'
import { entryMetadata, entryPage } from '../../entries/entry-page'

export const generateMetadata = entryMetadata('commitment')
export default entryPage('commitment', commitmentParts)
