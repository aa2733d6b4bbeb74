import { listRelationships } from '@/lib/entries/relationships'
import { readParameters, type SearchParams } from './entries/addresses'
import { asOfFrom, pairFor } from './entries/read-entry'
import { OverviewPage } from './relationships/overview-page'
import { settled } from './settled'

type Props = { searchParams: SearchParams }

export default settled<Props>(async ({ searchParams }) => {
  const parameters = await readParameters(searchParams)
  const asOf = asOfFrom(parameters.get('asOf'))
  const since = asOfFrom(parameters.get('since'))
  const pair = pairFor(null, await listRelationships())
  return <OverviewPage only={null} pair={pair} asOf={asOf} since={since} now="/" />
})
