import { getLocale, getTranslations } from 'next-intl/server'
import { v7 as uuid } from 'uuid'
import { DeskNav } from '@/components/desk/desk-nav'
import { FieldStatements } from '@/components/desk/field-statements'
import { EntryLink } from '@/components/fields/entry-link'
import { inLanguage } from '@/components/fields/in-language'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { holds } from '@/lib/auth/person'
import { newClaimAddress } from '@/lib/desk/claim-addresses'
import { waitingFor } from '@/lib/desk/queue'
import { readStatements } from '@/lib/desk/statements'
import { settings } from '@/lib/env'
import { readParameters, type SearchParams } from '../../../../entries/addresses'
import { knownOf } from '../../../../entries/read-entry'
import { settled } from '../../../../settled'
import { submitEntry } from '../../../submit'
import { atForm } from '../../../who-sends'

type Props = { params: Promise<{ kind: string; slug: string }>; searchParams: SearchParams }

/** All that sources say of an entry, by field; editors rank here. */
export default settled<Props>(async ({ params, searchParams }) => {
  const person = await atForm('contributor')
  const { kind, slug } = await params
  const { definition, state, entry, paths, bare, sources, named } = await readStatements(kind, slug)
  const pair = typeof state.values.relationship === 'string' ? state.values.relationship : null
  const [known, waiting, parameters, t, label, locale] = await Promise.all([
    knownOf(named, pair),
    person ? waitingFor(person) : undefined,
    readParameters(searchParams),
    getTranslations('disagreement'),
    getTranslations(`fields.${definition.kind}`),
    getLocale(),
  ])
  // Whoever posts without a session is asked to sign in beside the form, which therefore stays.
  const ranks = person === null || holds(person, 'editor')
  const intent = settings().ENTENTE_SECOND_READER ? 'review' : 'publish'
  return (
    <>
      {person && <DeskNav role={person.role} waiting={waiting} />}
      <PageHeading
        title={t('title')}
        standfirst={t('standfirst', { name: inLanguage(entry.names, locale).text })}
      />
      <p className="mt-2 text-14">
        <EntryLink entry={entry} />
      </p>
      {parameters.get('said') === 'ranked' && (
        <p role="status" className="mt-4 border-accent border-l-4 bg-paper-2 px-4 py-2">
          {t('said.ranked')}
        </p>
      )}
      {paths.map(({ path, claims, place }) => (
        <FieldStatements
          key={path}
          {...{ state, path, claims, place }}
          evidence={{ definition, sources, known }}
          ranking={
            ranks
              ? {
                  action: submitEntry.bind(null, { deed: 'rank', kind, slug, field: path }),
                  intent,
                  requestKey: uuid(),
                  opened: parameters.get('at') ?? '',
                }
              : undefined
          }
        />
      ))}
      {bare.length > 0 && (
        <Section title={t('bare')} className="mt-8">
          <ul className="text-14">
            {bare.map((name) => (
              <li key={name} className="py-1">
                <Link href={newClaimAddress(state, name)}>
                  {t('anotherOn', { field: label(`${name}.label`) })}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <p className="mt-6 text-14 text-ink-2">
        {t.rich('byHand', {
          link: (chunks) => <Link href={`/desk/edit/${state.kind}/${state.slug}`}>{chunks}</Link>,
        })}
      </p>
    </>
  )
})
