import { useTranslations } from 'next-intl'
import type { KindParts } from '@/components/entries/entry-page'
import type { EntryView } from '@/components/entries/view'
import { Fact, Facts } from '@/components/ui/facts'
import { Section } from '@/components/ui/section'
import dac from '@/lib/sectors/codelists/dac.json'
import isic from '@/lib/sectors/codelists/isic.json'
import type { Sector } from '@/lib/sectors/sector'

const titles = {
  isic: new Map(isic.map(({ code, title }) => [code, title])),
  dac: new Map(dac.map(({ code, name }) => [code, name])),
}

/** Where the sector stands in the classifications of others, by their own titles. */
function Codes({ view: { entry } }: { view: EntryView }) {
  const t = useTranslations('entries.codes')
  const field = useTranslations('fields.sector')
  const values = entry.values as Sector
  const known = (['isic', 'dac'] as const).flatMap((list) => {
    const code = values[list]
    return code ? [{ list, code, title: titles[list].get(code) }] : []
  })
  if (known.length === 0) return null
  return (
    <Section title={t('title')} standfirst={t('standfirst')} className="mt-12">
      <Facts>
        {known.map(({ list, code, title }) => (
          <Fact key={list} label={field(`${list}.label`)}>
            <span className="num">{code}</span> {title && <span lang="en">{title}</span>}
          </Fact>
        ))}
      </Facts>
    </Section>
  )
}

export const sectorParts: KindParts = { schemaType: 'DefinedTerm', More: Codes, omitFields: ['isic', 'dac'] }
