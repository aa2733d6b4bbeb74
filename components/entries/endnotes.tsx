import { useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import { claimsOn } from './claims-on'
import { QuotedWords } from './quoted-words'
import { SourceLine } from './source-line'
import { originalOf, spokenFrom } from './source-mix'
import type { EntryView } from './view'

/** On paper no mark opens, so the sentences stand at the end, field by field. */
export function Endnotes({ view: { definition, entry, known } }: { view: EntryView }) {
  const t = useTranslations('entries')
  const field = useTranslations(`fields.${definition.kind}`)
  const names = [...new Set(entry.claims.map(({ field }) => field.split('/')[0] ?? ''))]
  if (entry.claims.length === 0) return null
  return (
    <div className="endnotes hidden print:block">
      <Section title={t('endnotes')} className="mt-8">
        {names.map((name) => (
          <div key={name} className="mt-3 text-13">
            <h3 className="text-13">{field(`${name}.label`)}</h3>
            <ol>
              {pathsUnder(entry.claims, name).map((claim) => {
                const source = entry.sources[claim.source]
                return (
                  <li key={claim.id}>
                    {claim.quote && (
                      <QuotedWords
                        quote={claim.quote}
                        country={spokenFrom(claim.source, entry.sources)}
                        language={source?.language}
                        pair={known.pair}
                      />
                    )}{' '}
                    {source && (
                      <SourceLine
                        source={source}
                        original={entry.sources[originalOf(source.id, entry.sources)]}
                        pair={known.pair}
                        linked={false}
                      />
                    )}
                    {source?.url && ` <${source.url}>`}
                  </li>
                )
              })}
            </ol>
          </div>
        ))}
      </Section>
    </div>
  )
}

type Claims = EntryView['entry']['claims']

/** The claims of a field, each value's own claim before what others say of it. */
function pathsUnder(claims: Claims, name: string): Claims {
  const paths = [...new Set(claims.map(({ field }) => field).filter((path) => path.split('/')[0] === name))]
  return paths.flatMap((path) => {
    const { main, others } = claimsOn(claims, path)
    return main ? [main, ...others] : others
  })
}
