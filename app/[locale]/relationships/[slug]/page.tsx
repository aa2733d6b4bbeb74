import type { Metadata } from 'next'
import { getLocale } from 'next-intl/server'
import { listRelationships } from '@/lib/entries/relationships'
import { NotFound } from '@/lib/errors'
import { printPair } from '@/lib/fields/print-country'
import { readParameters, type SearchParams } from '../../entries/addresses'
import { asOfFrom } from '../../entries/read-entry'
import { settled } from '../../settled'
import { OverviewPage } from '../overview-page'

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams }

const findRelationship = async (params: Props['params']) => {
  const { slug } = await params
  return (await listRelationships()).find((one) => one.slug === slug) ?? null
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const relationship = await findRelationship(params)
  return relationship ? { title: printPair(relationship, await getLocale()) } : {}
}

export default settled<Props>(async ({ params, searchParams }) => {
  const relationship = await findRelationship(params)
  if (!relationship) throw new NotFound('relationship')
  const parameters = await readParameters(searchParams)
  const asOf = asOfFrom(parameters.get('asOf'))
  const since = asOfFrom(parameters.get('since'))
  const now = `/relationships/${relationship.slug}`
  return <OverviewPage only={relationship} pair={relationship} asOf={asOf} since={since} now={now} />
})
