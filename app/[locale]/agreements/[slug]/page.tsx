import { agreementParts } from '@/components/agreements/agreement-parts'
import { entryMetadata, entryPage } from '../../entries/entry-page'

export const generateMetadata = entryMetadata('agreement')
export default entryPage('agreement', agreementParts)
