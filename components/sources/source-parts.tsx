import { useTranslations } from 'next-intl'
import { Standing } from '@/components/entries/claim-facts'
import type { KindParts } from '@/components/entries/entry-page'
import { QuotedWords } from '@/components/entries/quoted-words'
import { spokenFrom } from '@/components/entries/source-mix'
import type { EntryView } from '@/components/entries/view'
import { EntryLink } from '@/components/fields/entry-link'
import { ValueCell } from '@/components/fields/value-cell'
import { Section } from '@/components/ui/section'
import { definitionOf } from '@/lib/catalogue'
import type { Claim, Named } from '@/lib/entries/entry'
import type { Source } from '@/lib/sources/source'
import { LinkCheck } from './link-check'

/** Everything that a source supports, with the words taken from it. */
function Supports({ view }: { view: EntryView }) {
  const t = useTranslations('entries.supports')
  const { citing } = view
  const entries = [...new Map(citing.map(({ entry }) => [entry.id, entry])).values()]
  if (entries.length === 0) return <p className="mt-8 text-ink-3">{t('nothing')}</p>
  return (
    <Section title={t('title')} standfirst={t('standfirst', { count: entries.length })} className="mt-12">
      {entries.map((entry) => (
        <Supported
          key={entry.id}
          entry={entry}
          claims={citing.flatMap(({ entry: { id }, claim }) => (id === entry.id ? claim : []))}
          view={view}
        />
      ))}
    </Section>
  )
}

function Supported({ entry, claims, view }: { entry: Named; claims: Claim[]; view: EntryView }) {
  const kinds = useTranslations('vocabulary.kind')
  const fields = useTranslations(`fields.${entry.kind}`)
  const { known } = view
  const definition = definitionOf(entry.kind)
  const { language, country, reprintOf } = view.entry.values as Source
  const from = reprintOf ? spokenFrom(reprintOf, view.entry.sources) : country
  return (
    <section className="border-rule border-t py-3">
      <h3>
        <EntryLink entry={entry} />{' '}
        <span className="font-normal text-13 text-ink-3">{kinds(`${entry.kind}.one`)}</span>
      </h3>
      <ul>
        {claims.map((claim) => {
          const name = claim.field.split('/')[0] ?? ''
          const field = definition.fields[name]
          return (
            <li key={claim.id} className="gap-x-6 py-1 md:grid md:grid-cols-[10.5rem_minmax(0,1fr)]">
              <span className="text-14/6 text-ink-3">
                {fields.has(`${name}.label`) ? fields(`${name}.label`) : name}
              </span>
              <span className="block min-w-0">
                {field && claim.value !== null && (
                  <span className="block text-14/6">
                    <ValueCell name={name} field={field} value={claim.value} known={known} />
                    {claim.stance !== 'asserts' && (
                      <b>
                        {' '}
                        <Standing claim={claim} />
                      </b>
                    )}
                  </span>
                )}
                {claim.quote && (
                  <QuotedWords quote={claim.quote} country={from} language={language} pair={known.pair} />
                )}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function More({ view }: { view: EntryView }) {
  return (
    <>
      <Supports view={view} />
      {view.linkSeen !== undefined && (
        <LinkCheck seen={view.linkSeen} editHref={`/desk/edit/source/${view.entry.slug}`} />
      )}
    </>
  )
}

export const sourceParts: KindParts = { schemaType: 'CreativeWork', More }
