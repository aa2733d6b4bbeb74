import { judgedOn } from '@/lib/entries/as-of'
import { readChainHead } from '@/lib/entries/chain-head'
import { listRelationships } from '@/lib/entries/relationships'
import { listAttention } from '@/lib/overview/attention'
import { listLatestDevelopments } from '@/lib/overview/changes'
import { listLedger } from '@/lib/overview/ledger'
import { getSummary } from '@/lib/overview/summary'
import { answering } from '../answer'
import { asOfIn, limitIn, readOnce } from '../parameters'
import { BadParameters } from '../refusals'
import { printOverview } from './overview-json'
import { latestDevelopments, ledgerLines } from './overview-limits'

export const { GET, OPTIONS, DELETE, PATCH, POST, PUT } = answering(async ({ parameters, printing }) => {
  const { relationship = null, limit } = readOnce(parameters, ['relationship', 'limit', 'asOf'])
  const asOf = asOfIn(parameters)
  const scope = { relationship, asOf }
  const relationships = await listRelationships()
  const allowed = relationships.map(({ slug }) => slug)
  if (relationship !== null && !allowed.includes(relationship))
    throw new BadParameters([{ name: 'relationship', message: 'notInList', allowed }])

  const [summary, attention, ledger, developments, chain] = await Promise.all([
    getSummary(scope),
    listAttention(scope, 1),
    listLedger(scope, limitIn(limit, ledgerLines)),
    listLatestDevelopments(scope, latestDevelopments),
    readChainHead(asOf),
  ])
  const read = { day: judgedOn(asOf), relationships, summary, attention, ledger, developments, chain }
  return { content: printOverview(read, printing) }
})
