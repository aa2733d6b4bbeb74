import { readParameters, type SearchParams } from '../../../../entries/addresses'
import { settled } from '../../../../settled'
import { FormPage } from '../../../form-page'

type Props = { params: Promise<{ kind: string; slug: string }>; searchParams: SearchParams }

export default settled<Props>(async ({ params, searchParams }) => {
  const { kind, slug } = await params
  const parameters = await readParameters(searchParams)
  const [proposal, correction] = [parameters.get('proposal'), parameters.get('correction')]
  return FormPage({ target: { deed: 'develop', kind, slug }, proposal, correction })
})
