import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { CorrectionForm } from '@/components/corrections/correction-form'
import { EntryLink } from '@/components/fields/entry-link'
import { PageHeading } from '@/components/ui/page-heading'
import { readParameters, type SearchParams } from '../../entries/addresses'
import { settled } from '../../settled'
import { readEntryOf } from '../read-entry-of'
import { sendAction } from './send'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('corrections.new')
  return { title: t('title'), robots: { index: false } }
}

export default settled<{ searchParams: SearchParams }>(async ({ searchParams }) => {
  const entry = await readEntryOf((await readParameters(searchParams)).get('entry'))
  const [t, kinds, locale] = await Promise.all([
    getTranslations('corrections.new'),
    getTranslations('vocabulary.kind'),
    getLocale(),
  ])
  const optional = t('optional')
  const kind = kinds(`${entry.kind}.one`)
  return (
    <div className="max-w-measure">
      <PageHeading title={t('title')} standfirst={t('standfirst')} />
      <p className="mt-4 mb-2">
        {t('about', { kind: locale === 'zh' ? kind : kind.toLowerCase() })} <EntryLink entry={entry} />
      </p>
      <CorrectionForm
        action={sendAction.bind(null, `${entry.kind}/${entry.slug}`)}
        requestKey={randomUUID()}
        words={{
          text: { label: t('text'), hint: t('textHelp') },
          source: { label: t('source'), hint: t('sourceHelp'), optional },
          name: { label: t('name'), hint: t('nameHelp'), optional },
          contact: { label: t('contact'), hint: t('contactHelp'), optional },
          showName: t('showName'),
          website: t('website'),
          send: t('send'),
          kept: t('kept'),
        }}
      />
    </div>
  )
})
