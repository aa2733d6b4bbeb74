import { useLocale, useTranslations } from 'next-intl'
import { inLanguage, inOtherLanguages } from '@/components/fields/in-language'
import { LocalisedText } from '@/components/fields/localised-text'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { LinkButton } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { claimsAddress } from '@/lib/desk/claim-addresses'
import { confirmableFacts } from '@/lib/desk/confirmable'
import type { Localised } from '@/lib/fields/field'
import { printPair } from '@/lib/fields/print-country'
import { printDate } from '@/lib/fields/print-date'
import { languageTags } from '@/lib/i18n/routing'
import { EntryMenu } from './entry-menu'
import { Mark } from './mark'
import type { EntryView } from './view'

/** Where the entry stands, its name in every language it has, and one sentence on what it is. */
export function EntryHeading({ view }: { view: EntryView }) {
  const locale = useLocale()
  const kinds = useTranslations('vocabulary.kind')
  const { entry, definition, known } = view
  const pair = known.relationships.find(({ slug }) => slug === entry.relationship)
  const crumbs = [{ href: `/${definition.path}`, label: kinds(`${entry.kind}.other`) }]
  if (pair) crumbs.push({ href: `/relationships/${pair.slug}`, label: printPair(pair, locale) })
  const name = inLanguage(entry.names, locale)
  const lang = isNamed(view) ? name.lang : ownLanguage(view)
  const summary = entry.values.summary as Localised | null | undefined
  return (
    <>
      <Breadcrumb items={crumbs} />
      <header className="pt-2">
        <h1 lang={lang} className="max-w-5xl font-semibold md:text-44">
          {name.text}
        </h1>
        <Names view={view} />
        <FormerNames view={view} />
        {summary && (
          <p className="mt-3 max-w-[40rem] font-serif text-18 text-ink-2">
            <LocalisedText words={summary} />
          </p>
        )}
        {view.mayPropose && <DeskLinks view={view} />}
      </header>
    </>
  )
}

/** Kinds whose names are kept in several languages, and so may be missed. */
const isNamed = ({ definition }: EntryView) => definition.fields[definition.title]?.type === 'localised'

/** A title that was not written here is in the language of what it names. */
const ownLanguage = ({ entry: { values } }: EntryView) =>
  typeof values.language === 'string' ? values.language : undefined

function Names({ view }: { view: EntryView }) {
  const locale = useLocale()
  const t = useTranslations('entries')
  const field = useTranslations(`fields.${view.definition.kind}`)
  const { entry, definition } = view
  if (!isNamed(view)) return null
  const others = inOtherLanguages(entry.names, locale)
  const label = field(`${definition.title}.label`)
  // A headline or a promise is translated or not; a name may have an official form in every language.
  const missed = others.length === 0 && definition.title === 'name'
  return (
    <div className="mt-1 text-14 text-ink-3">
      {missed && t('noOtherNames')}
      {others.map(({ text, lang }, index) => (
        <span key={text}>
          {index > 0 && ' · '}
          <span lang={lang}>{text}</span>
        </span>
      ))}
      {missed && view.mayPropose && (
        <>
          {' '}
          <Link href={`/desk/edit/${entry.kind}/${entry.slug}`}>{t('addName')}</Link>
        </>
      )}{' '}
      <Mark
        {...view}
        sources={entry.sources}
        claims={entry.claims}
        path={definition.title}
        shown={entry.values[definition.title]}
        label={label}
      />
    </div>
  )
}

/** So many names of before are shown. */
const formerShown = 3

/** What it was called here before, and until when. */
function FormerNames({ view: { formerNames } }: { view: EntryView }) {
  const t = useTranslations('asof')
  const locale = useLocale()
  return formerNames.slice(0, formerShown).map(({ text, language, until }) => (
    <p key={`${language} ${text}`} className="text-14 text-ink-3">
      {t.rich('formerName', {
        day: printDate(until, locale),
        name: () => <span lang={language === locale ? undefined : languageTags[language]}>{text}</span>,
      })}
    </p>
  ))
}

/** Kinds about which nothing is reported: the reports themselves, and what they stand in. */
const notDeveloped: readonly string[] = ['development', 'source']

function DeskLinks({ view: { entry, definition, mayDecide } }: { view: EntryView }) {
  const t = useTranslations('entries')
  const freshness = useTranslations('freshness')
  const statements = useTranslations('disagreement')
  const at = `${entry.kind}/${entry.slug}`
  return (
    <div className="mt-4 flex flex-wrap items-start gap-3 print:hidden">
      <LinkButton size="small" variant="secondary" href={`/desk/edit/${at}`}>
        {t('edit')}
      </LinkButton>
      {!notDeveloped.includes(entry.kind) && (
        <LinkButton size="small" variant="secondary" href={`/desk/develop/${at}`}>
          {t('develop')}
        </LinkButton>
      )}
      {confirmableFacts(definition, entry.values).length > 0 && (
        <LinkButton size="small" variant="secondary" href={`/desk/confirm/${at}`}>
          {freshness('still')}
        </LinkButton>
      )}
      <LinkButton size="small" variant="secondary" href={claimsAddress(entry)}>
        {statements('title')}
      </LinkButton>
      {mayDecide && <EntryMenu entry={entry} />}
    </div>
  )
}
