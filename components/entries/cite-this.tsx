import { useLocale, useTranslations } from 'next-intl'
import { inLanguage } from '@/components/fields/in-language'
import { Section } from '@/components/ui/section'
import { printDate } from '@/lib/fields/print-date'
import { bibtexOf, cslOf } from './cite'
import type { EntryView } from './view'

/** How to cite this revision, as text, for BibTeX and for reference managers. */
export function CiteThis({ view: { entry, url, asOf } }: { view: EntryView }) {
  const t = useTranslations('entries.cite')
  const locale = useLocale()
  const { text, lang } = inLanguage(entry.names, locale)
  const { revision, updatedAt, slug } = entry
  const address = asOf ? `${url}?asOf=${asOf}` : url
  const citable = { name: text, slug, revision, publishedAt: updatedAt, url: address, asOf }
  return (
    <Section title={t('title')} className="mt-8">
      <p>
        {t.rich('text', {
          name: () => <span lang={lang}>{text}</span>,
          work: (chunks) => <i lang="en">{chunks}</i>,
          revision,
          date: printDate(updatedAt.slice(0, 10), locale),
        })}{' '}
        {asOf && <>{t('asOf', { day: printDate(asOf, locale) })} </>}
        <span className="break-words">{address}</span>
      </p>
      <details className="print:hidden">
        <summary className="w-fit text-accent">BibTeX</summary>
        <pre className="mt-1">{bibtexOf(citable)}</pre>
      </details>
      <details className="print:hidden">
        <summary className="w-fit text-accent">CSL-JSON</summary>
        <pre className="mt-1">{cslOf(citable)}</pre>
      </details>
    </Section>
  )
}
