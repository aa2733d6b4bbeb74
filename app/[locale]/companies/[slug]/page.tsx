import { companyParts } from '@/components/companies/company-parts'
import { entryMetadata, entryPage } from '../../entries/entry-page'

export const generateMetadata = entryMetadata('company')
export default entryPage('company', companyParts)
