import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { CorrectionPage } from '@/components/corrections/correction-page'
import { PageHeading } from '@/components/ui/page-heading'
import { getPublicCorrection, TakenForSpam } from '@/lib/corrections/following'
import { answerWith } from '@/lib/server/answer-status'
import { readParameters, type SearchParams } from '../../entries/addresses'
import { settled } from '../../settled'

type Props = { params: Promise<{ number: string }>; searchParams: SearchParams }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('corrections.new')
  return { title: t('text'), robots: { index: false, follow: false } }
}

/** For whoever has the number: what was said, and what became of it. */
export default settled<Props>(async ({ params, searchParams }) => {
  const justSent = (await readParameters(searchParams)).get('sent') === '1'
  try {
    const correction = await getPublicCorrection((await params).number)
    return <CorrectionPage correction={correction} justSent={justSent} />
  } catch (error) {
    if (!(error instanceof TakenForSpam)) throw error
    answerWith(410, (await headers()).get('x-request-id'))
    const t = await getTranslations('corrections.follow.spam')
    return <PageHeading title={t('title')} standfirst={t('text')} />
  }
})
