import { getLocale, getTranslations } from 'next-intl/server'
import { CarriedCorrection } from '@/components/desk/carried-correction'
import { ConfirmForm } from '@/components/entries/confirm-form'
import { DeskForm } from '@/components/entries/desk-form'
import { EntryLink } from '@/components/fields/entry-link'
import { inLanguage } from '@/components/fields/in-language'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeading } from '@/components/ui/page-heading'
import { holds } from '@/lib/auth/person'
import { definitionOf } from '@/lib/catalogue'
import { type DeskCorrection, findCorrectionFor } from '@/lib/corrections/deciding'
import { correctionInput, filledFrom } from '@/lib/corrections/fill-form'
import { printNumber } from '@/lib/corrections/number'
import { confirmableFacts } from '@/lib/desk/confirmable'
import { formFields, possibleMoves } from '@/lib/desk/form-fields'
import { listOfferedNames } from '@/lib/desk/form-names'
import { openForm } from '@/lib/desk/opened-form'
import { openStored } from '@/lib/desk/stored-text'
import { aimAt, type Target } from '@/lib/desk/target'
import { namesOf } from '@/lib/entries/facet'
import { listRelationships } from '@/lib/entries/relationships'
import type { Typed } from '@/lib/entries/typed'
import { settings } from '@/lib/env'
import { keptAt, RecoverDrafts } from './recover-drafts'
import { readStoredText } from './stored-text'
import { submitEntry } from './submit'
import { understandTyped } from './understand'
import { understoodLines } from './understood'
import { atForm } from './who-sends'

type Props = {
  target: Target
  proposal: string | null
  /** What stands in the form to begin with, beside what it is opened with. */
  filled?: Typed
  /** The number of a reader's correction that the form is opened with. */
  correction?: string | null
}

/** The page of a form: what it is about, and the form itself. */
export async function FormPage({ target, proposal, filled = [], correction: wanted = null }: Props) {
  const person = await atForm('contributor')
  const aim = await aimAt(target)
  const locale = await getLocale()
  const [opened, names, relationships, t, words] = await Promise.all([
    person ? openForm(person, aim, proposal) : { typed: [], hidden: {}, notes: [] },
    listOfferedNames(aim.definition, locale),
    listRelationships(),
    getTranslations('forms'),
    getTranslations(),
  ])
  const about = aim.state ?? aim.subject
  const carried = opened.typed.find(([name]) => name === correctionInput)?.[1] ?? wanted
  const correction = person && (await findCorrectionFor(person, carried))
  const filling = correction && !proposal ? await fillingFrom(correction) : filled
  const { typed, stored } = await openStored(
    person,
    aim,
    proposal ? opened.typed : [...opened.typed, ...filling],
  )
  const understood = await understoodLines(aim, typed)
  const kind = words(`vocabulary.kind.${aim.definition.kind}.one`)
  const name = about ? inLanguage(namesOf(definitionOf(about.kind), about.values), locale).text : ''
  const title =
    target.deed === 'new'
      ? t('new', { kind: locale === 'en' ? kind.toLowerCase() : kind })
      : target.deed === 'edit'
        ? t('edit', { name })
        : target.deed === 'confirm'
          ? words('freshness.confirm.title', { name })
          : t('develop', { name })
  const standfirst =
    target.deed === 'develop'
      ? t('developText')
      : target.deed === 'confirm'
        ? words('freshness.confirm.standfirst')
        : undefined
  const form = {
    mayPublish: person !== null && holds(person, 'editor') && !settings().ENTENTE_SECOND_READER,
    hidden: { ...opened.hidden, ...(correction && { [correctionInput]: correction.number }) },
    typed,
    quoted: stored.quotes,
    readStored: readStoredText.bind(null, target),
    understood,
    understand: understandTyped.bind(null, target),
    keeping: person && { ...keptAt(locale), person: person.id, target },
    action: submitEntry.bind(null, target),
  }
  return (
    <>
      <Breadcrumb items={[{ href: '/desk', label: words('layout.nav.desk') }]} />
      <PageHeading title={title} standfirst={standfirst} />
      {about && (
        <p className="mt-2 text-14">
          <EntryLink entry={{ ...about, names: namesOf(definitionOf(about.kind), about.values) }} />
        </p>
      )}
      {person && <RecoverDrafts person={person} />}
      {correction && <CarriedCorrection correction={correction} />}
      {aim.deed === 'confirm' && aim.state ? (
        <ConfirmForm
          kind={aim.definition.kind}
          facts={confirmableFacts(aim.definition, aim.state.values)}
          sources={names.source ?? []}
          {...form}
        />
      ) : (
        <DeskForm
          definition={aim.definition}
          fields={formFields(aim)}
          moves={aim.subject ? possibleMoves(definitionOf(aim.subject.kind)) : undefined}
          relationships={relationships}
          names={names}
          notes={opened.notes}
          isNew={target.deed === 'new'}
          {...form}
        />
      )}
    </>
  )
}

/** The reason stands in the history, which is in English. */
async function fillingFrom(correction: DeskCorrection): Promise<Typed> {
  const t = await getTranslations({ locale: 'en', namespace: 'corrections.desk' })
  return filledFrom(correction, t('carriedReason', { number: printNumber(correction.number) }))
}
