import { getLocale, getTranslations } from 'next-intl/server'
import { ClaimForm } from '@/components/entries/claim-form'
import { ShownValue } from '@/components/entries/shown-value'
import { EntryLink } from '@/components/fields/entry-link'
import { inLanguage } from '@/components/fields/in-language'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { holds } from '@/lib/auth/person'
import { claimsAddress } from '@/lib/desk/claim-addresses'
import { listOfferedNames } from '@/lib/desk/form-names'
import { openForm } from '@/lib/desk/opened-form'
import { openStored } from '@/lib/desk/stored-text'
import { aimAt } from '@/lib/desk/target'
import { readCitedSources } from '@/lib/entries/cited-sources'
import { namesOf } from '@/lib/entries/facet'
import { findNamed } from '@/lib/entries/naming'
import { referencesIn } from '@/lib/entries/values'
import { settings } from '@/lib/env'
import { NotFound } from '@/lib/errors'
import { readParameters, type SearchParams } from '../../../../../entries/addresses'
import { knownOf } from '../../../../../entries/read-entry'
import { settled } from '../../../../../settled'
import { keptAt } from '../../../../recover-drafts'
import { readStoredText } from '../../../../stored-text'
import { submitEntry } from '../../../../submit'
import { understandTyped } from '../../../../understand'
import { understoodLines } from '../../../../understood'
import { atForm } from '../../../../who-sends'

type Props = { params: Promise<{ kind: string; slug: string }>; searchParams: SearchParams }

/** What another source says of one field of an entry. */
export default settled<Props>(async ({ params, searchParams }) => {
  const person = await atForm('contributor')
  const parameters = await readParameters(searchParams)
  const { kind, slug } = await params
  const target = { deed: 'claim', kind, slug, field: parameters.get('field') ?? '' } as const
  const aim = await aimAt(target)
  const { definition, state, statement } = aim
  if (!state || !statement) throw new NotFound('field')
  const claims = state.claims.filter(({ field }) => field === statement.path)
  const locale = await getLocale()
  const [opened, names, sources, named, t, words] = await Promise.all([
    person ? openForm(person, aim, parameters.get('proposal')) : { typed: [], hidden: {} },
    listOfferedNames(definition, locale),
    readCitedSources(claims.map(({ source }) => source)),
    findNamed(referencesIn(definition, state.values)),
    getTranslations('disagreement'),
    getTranslations(),
  ])
  const known = await knownOf(named, null)
  const { typed, stored } = await openStored(person, aim, opened.typed)
  const entry = { ...state, names: namesOf(definition, state.values) }
  const field = words(`fields.${definition.kind}.${statement.path.split('/')[0]}.label`)
  return (
    <>
      <Breadcrumb
        items={[
          { href: '/desk', label: words('layout.nav.desk') },
          { href: claimsAddress(state), label: t('title') },
        ]}
      />
      <PageHeading
        title={t('form', { name: inLanguage(entry.names, locale).text })}
        standfirst={t('formText', { field })}
      />
      <p className="mt-2 text-14">
        <EntryLink entry={entry} /> ·{' '}
        <Link href={claimsAddress(state)}>{t('counts', { count: claims.length })}</Link>
      </p>
      <p className="mt-2">
        <ShownValue definition={definition} path={statement.path} values={state.values} known={known} />
      </p>
      <ClaimForm
        definition={definition}
        path={statement.path}
        claims={claims}
        sources={sources}
        names={names}
        mayPublish={person !== null && holds(person, 'editor') && !settings().ENTENTE_SECOND_READER}
        hidden={opened.hidden}
        typed={typed}
        quoted={stored.quotes}
        readStored={readStoredText.bind(null, target)}
        understood={await understoodLines(aim, typed)}
        understand={understandTyped.bind(null, target)}
        keeping={person && { ...keptAt(locale), person: person.id, target }}
        action={submitEntry.bind(null, target)}
      />
    </>
  )
})
