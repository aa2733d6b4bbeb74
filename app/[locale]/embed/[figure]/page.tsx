import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getLocale } from 'next-intl/server'
import { EmbeddedFigure } from '@/components/figures/embedded-figure'
import { readAtDay } from '@/components/ui/day-read'
import { figureContext } from '../../../figure/figure-context'
import { figureNamed } from '../../../figure/figures'
import { siteAddress } from '../../../site-address'
import { absentMetadata, readParameters, type SearchParams } from '../../entries/addresses'
import { asOfFrom } from '../../entries/read-entry'
import { settled } from '../../settled'

type Props = { params: Promise<{ figure: string }>; searchParams: SearchParams }

async function readShown({ params, searchParams }: Props) {
  const figure = figureNamed((await params).figure)
  const parameters = await readParameters(searchParams)
  const scope = {
    relationship: parameters.get('relationship') || null,
    asOf: asOfFrom(parameters.get('asOf')),
  }
  const context = await figureContext(scope, await getLocale(), siteAddress(await headers()))
  return { context, figure: await figure.read(scope, context) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { figure } = await readShown(props).catch(() => ({ figure: null }))
  if (!figure) return absentMetadata()
  return { title: figure.title, description: figure.description, robots: { index: false } }
}

export default settled<Props>(async (props) => {
  const { figure, context } = await readShown(props)
  readAtDay(context.asOf)
  return <EmbeddedFigure figure={figure} only={context.only} today={context.today} />
})
