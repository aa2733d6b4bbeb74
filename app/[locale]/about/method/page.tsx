import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeading } from '@/components/ui/page-heading'
import { Prose } from '@/components/ui/prose'
import { Section } from '@/components/ui/section'
import { CodeDefinitions } from './code-definitions'

/** Sections in order; the second word names the codes of the vocabulary that the section defines. */
const sections = [
  ['facts'],
  ['stage', 'stage'],
  ['disposition', 'disposition'],
  ['outcome', 'outcome'],
  ['overdue'],
  ['dormancy'],
  ['sources', 'sourceTier'],
  ['disagreement'],
  ['verification', 'verification'],
  ['money', 'moneyKind'],
  ['dates'],
  ['countries'],
  ['history'],
] as const

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('prose.method')
  return { title: t('title'), description: t('standfirst') }
}

export default async function MethodPage() {
  const t = await getTranslations('prose.method')
  const layout = await getTranslations('layout')
  return (
    <article>
      <Breadcrumb items={[{ href: '/about', label: layout('footer.about') }]} />
      <div className="-mt-6 md:-mt-10">
        <PageHeading title={t('title')} standfirst={t('standfirst')} />
      </div>
      <nav aria-label={layout('onThisPage')} className="mt-6 max-w-4xl text-14 print:hidden">
        <ul className="gap-x-6 sm:columns-2 lg:columns-3">
          {sections.map(([name]) => (
            <li key={name} className="py-0.5">
              <a href={`#${name}`}>{t(`${name}.title`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      {sections.map(([name, codes]) => (
        <Section key={name} id={name} title={t(`${name}.title`)} beside className="mt-12">
          <Prose text={t(`${name}.text`)} />
          {codes && (
            <div className="mt-4">
              <CodeDefinitions of={codes} />
            </div>
          )}
        </Section>
      ))}
    </article>
  )
}
