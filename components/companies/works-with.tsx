import { useLocale, useTranslations } from 'next-intl'
import type { EntryView } from '@/components/entries/view'
import { CountrySide } from '@/components/fields/country-side'
import { EntryLink } from '@/components/fields/entry-link'
import { ColumnHeads } from '@/components/ui/column-heads'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { printNumber } from '@/lib/fields/print-amount'

/** The companies that take part in the same projects, those with most of them first. */
export function WorksWith({ view: { entry, partners, known } }: { view: EntryView }) {
  const t = useTranslations('relations.worksWith')
  const locale = useLocale()
  if (!partners || partners.rows.length === 0) return null
  const more = partners.total - partners.rows.length
  return (
    <Section title={t('title')} standfirst={t('standfirst')} className="mt-12">
      <table className="rows">
        <ColumnHeads names={[t('company'), t('projects')]} />
        <tbody>
          {partners.rows.map((partner) => (
            <tr key={partner.id}>
              <th scope="row">
                {partner.country && <CountrySide country={partner.country} pair={known.pair} />}
                <EntryLink entry={partner} />
              </th>
              <td data-label={t('projects')} className="num">
                <Link href={`/projects?company=${entry.slug}&with=${partner.slug}`}>
                  {printNumber(partner.n, locale)}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className="cap">{t('more', { count: more })}</p>}
    </Section>
  )
}
