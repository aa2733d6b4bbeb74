import { listRelationships } from '@/lib/entries/relationships'
import { readParameters, type SearchParams } from './entries/addresses'
import { asOfFrom, pairFor } from './entries/read-entry'
import { OverviewPage } from './relationships/overview-page'
import { settled } from './settled'

type Props = { searchParams: SearchParams }

export default settled<Props>(async ({ searchParams }) => {
  const asOf = asOfFrom((await readParameters(searchParams)).get('asOf'))
  const pair = pairFor(null, await listRelationships())
  return <OverviewPage only={null} pair={pair} asOf={asOf} now="/" />
})
