import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { codeListsOf } from '@/components/data/code-lists'
import { CodeTable } from '@/components/data/code-table'
import { FieldTable } from '@/components/data/field-table'
import { FormTable } from '@/components/data/form-table'
import { SharedFields } from '@/components/data/shared-fields'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeading } from '@/components/ui/page-heading'
import { Prose } from '@/components/ui/prose'
import { Section } from '@/components/ui/section'
import { catalogue } from '@/lib/catalogue'
import { standards } from '@/lib/crosswalks/crosswalks'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('data.dictionary')
  return { title: t('title'), description: t('standfirst') }
}

export default async function DictionaryPage() {
  const words = await getTranslations()
  const t = await getTranslations('data.dictionary')
  const layout = await getTranslations('layout')
  const kinds = [...catalogue.values()].map((definition) => ({
    definition,
    name: words(`vocabulary.kind.${definition.kind}.one`),
  }))
  const parts = [
    ...kinds.map(({ definition: { kind }, name }) => [kind, name] as const),
    ...(['every', 'claims', 'forms', 'codes', 'crosswalk'] as const).map(
      (part) => [part, t(`${part}.title`)] as const,
    ),
  ]
  return (
    <>
      <Breadcrumb items={[{ href: '/data', label: words('data.title') }]} />
      <div className="-mt-6 md:-mt-10">
        <PageHeading title={t('title')} standfirst={t('standfirst')} />
      </div>
      <nav aria-label={layout('onThisPage')} className="mt-6 text-14 print:hidden">
        <ul className="flex max-w-4xl flex-wrap gap-x-6">
          {parts.map(([id, name]) => (
            <li key={id} className="py-0.5">
              <a href={`#${id}`}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      {kinds.map(({ definition, name }) => (
        <Section key={definition.kind} id={definition.kind} title={name}>
          <FieldTable definition={definition} caption={name} />
        </Section>
      ))}
      <Section id="every" title={t('every.title')} standfirst={t('every.standfirst')}>
        <SharedFields of="entry" caption={t('every.title')} />
      </Section>
      <Section id="claims" title={t('claims.title')} standfirst={t('claims.standfirst')}>
        <SharedFields of="claim" caption={t('claims.title')} />
      </Section>
      <Section id="forms" title={t('forms.title')} standfirst={t('forms.standfirst')}>
        <FormTable caption={t('forms.title')} />
      </Section>
      <Section id="codes" title={t('codes.title')} standfirst={t('codes.standfirst')}>
        {codeListsOf(catalogue.values()).map((list) => (
          <CodeTable key={list.vocabulary} list={list} name={words(list.name)} />
        ))}
      </Section>
      <Section id="crosswalk" title={t('crosswalk.title')} standfirst={t('crosswalk.standfirst')}>
        <Prose text={t('crosswalk.text')}>
          <ul className="text-14">
            {Object.values(standards).map(({ name, url }) => (
              <li key={name} className="py-1">
                <a href={url}>{name}</a>
              </li>
            ))}
          </ul>
        </Prose>
      </Section>
    </>
  )
}
