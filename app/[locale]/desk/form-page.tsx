import { headers } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import { DeskForm } from '@/components/entries/desk-form'
import { EntryLink } from '@/components/fields/entry-link'
import { inLanguage } from '@/components/fields/in-language'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeading } from '@/components/ui/page-heading'
import { holds } from '@/lib/auth/person'
import { findPerson, requireRole } from '@/lib/auth/session'
import { definitionOf } from '@/lib/catalogue'
import { formFields, possibleMoves } from '@/lib/desk/form-fields'
import { listOfferedNames } from '@/lib/desk/form-names'
import { openForm } from '@/lib/desk/opened-form'
import { openStored } from '@/lib/desk/stored-text'
import { aimAt, type Target } from '@/lib/desk/target'
import { namesOf } from '@/lib/entries/facet'
import { listRelationships } from '@/lib/entries/relationships'
import { settings } from '@/lib/env'
import { readStoredText } from './stored-text'
import { submitEntry } from './submit'

type Props = { target: Target; proposal: string | null }

/** The page of a form: what it is about, and the form itself. */
export async function FormPage({ target, proposal }: Props) {
  // Rendered again after a form was posted without JavaScript: the session may have ended, and nothing typed is lost.
  const posted = (await headers()).get('x-method') === 'POST'
  const person = posted ? await findPerson('contributor') : await requireRole('contributor')
  const aim = await aimAt(target)
  const locale = await getLocale()
  const [opened, names, relationships, t, words] = await Promise.all([
    person ? openForm(person, aim, proposal) : { typed: [], hidden: {} },
    listOfferedNames(aim.definition, locale),
    listRelationships(),
    getTranslations('forms'),
    getTranslations(),
  ])
  const { typed, stored } = await openStored(person, aim, opened.typed)
  const about = aim.state ?? aim.subject
  const kind = words(`vocabulary.kind.${aim.definition.kind}.one`)
  const name = about ? inLanguage(namesOf(definitionOf(about.kind), about.values), locale).text : ''
  const title =
    target.deed === 'new'
      ? t('new', { kind: locale === 'en' ? kind.toLowerCase() : kind })
      : target.deed === 'edit'
        ? t('edit', { name })
        : t('develop', { name })
  return (
    <>
      <Breadcrumb items={[{ href: '/desk', label: words('layout.nav.desk') }]} />
      <PageHeading title={title} standfirst={target.deed === 'develop' ? t('developText') : undefined} />
      {about && (
        <p className="mt-2 text-14">
          <EntryLink entry={{ ...about, names: namesOf(definitionOf(about.kind), about.values) }} />
        </p>
      )}
      <DeskForm
        definition={aim.definition}
        fields={formFields(aim)}
        moves={aim.subject ? possibleMoves(definitionOf(aim.subject.kind)) : undefined}
        relationships={relationships}
        names={names}
        mayPublish={person !== null && holds(person, 'editor') && !settings().ENTENTE_SECOND_READER}
        hidden={opened.hidden}
        typed={typed}
        quoted={stored.quotes}
        readStored={readStoredText.bind(null, target)}
        action={submitEntry.bind(null, target)}
      />
    </>
  )
}
