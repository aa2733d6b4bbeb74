import { readParameters, type SearchParams } from '../../../../entries/addresses'
import { settled } from '../../../../settled'
import { FormPage } from '../../../form-page'

type Props = { params: Promise<{ kind: string; slug: string }>; searchParams: SearchParams }

/** "Still true, says this source"; `source` names one that is here already. */
export default settled<Props>(async ({ params, searchParams }) => {
  const { kind, slug } = await params
  const parameters = await readParameters(searchParams)
  const source = parameters.get('source')
  return FormPage({
    target: { deed: 'confirm', kind, slug },
    proposal: parameters.get('proposal'),
    filled: source ? [['source.existing', source]] : [],
  })
})
