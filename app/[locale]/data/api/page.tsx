import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import type { SchemaNode } from '@/components/data/flat-schema'
import { LinksTable } from '@/components/data/links-table'
import { Question } from '@/components/data/question'
import { chaptersOf, otherAnswers, sharedShapes, shownShapes } from '@/components/data/reference'
import { Rows } from '@/components/data/rows'
import { SchemaTable } from '@/components/data/schema-table'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeading } from '@/components/ui/page-heading'
import { Prose } from '@/components/ui/prose'
import { Section } from '@/components/ui/section'
import { catalogue } from '@/lib/catalogue'
import { schemaName } from '@/lib/entries/api-schema'
import { withLocale } from '@/lib/i18n/routing'
import { apiDocument } from '../../../api/v1/document'
import { readWords } from '../../../api/v1/words'
import { siteAddress } from '../../../site-address'
import { readExamples } from './examples'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('data.api')
  return { title: t('title'), description: t('standfirst') }
}

const kinds = [...catalogue.values()].map(({ kind, path }) => ({ kind, path, schema: schemaName(kind) }))
const shapeNames = kinds.map(({ schema }) => schema)

export default async function ApiPage() {
  const locale = await getLocale()
  const [t, layout, examples] = await Promise.all([
    getTranslations('data'),
    getTranslations('layout'),
    readExamples(),
  ])
  const site = siteAddress(await headers())
  const document = apiDocument(await readWords(locale), site)
  const chapters = chaptersOf(document)
  const shown = shownShapes(document, kinds, withLocale('/data/dictionary', locale))
  const shape = (name: string) => document.components.schemas[name] as SchemaNode
  const first = shapeNames[0] ?? ''
  const shapes = [
    { id: 'entry', title: shapeNames.join(', '), schema: shape(first) },
    { id: 'list', title: shapeNames.map((name) => `${name}List`).join(', '), schema: shape(`${first}List`) },
    {
      id: 'revision',
      title: shapeNames.map((name) => `${name}Revision`).join(', '),
      schema: shape(`${first}Revision`),
    },
    ...sharedShapes.map((name) => ({ id: name, title: name, schema: shape(name) })),
  ]
  const statuses = otherAnswers(document).map(({ status, description }) => ({
    id: status,
    cells: [<code key="status">{status}</code>, description],
  }))
  return (
    <>
      <Breadcrumb items={[{ href: '/data', label: t('title') }]} />
      <div className="-mt-6 md:-mt-10">
        <PageHeading title={t('api.title')} standfirst={t('api.standfirst')} />
      </div>
      <p className="mt-3 text-14">
        <a href="/api/v1/openapi.json">{t('reference.json')}</a>
      </p>
      <nav aria-label={layout('onThisPage')} className="mt-6 text-14 print:hidden">
        <ul className="flex max-w-4xl flex-wrap gap-x-6">
          {[
            ['general', t('api.general.title')],
            ...chapters.map(({ tag, title }) => [tag, title]),
            ['shapes', t('reference.schemas')],
          ].map(([id, title]) => (
            <li key={id} className="py-0.5">
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Section id="general" title={t('api.general.title')} beside className="mt-12">
        <Prose text={t('api.general.text')} />
        <h3 className="mt-6 mb-2">{t('reference.errors')}</h3>
        <Rows
          caption={t('reference.errors')}
          columns={[t('reference.status'), t('reference.meaning')]}
          rows={statuses}
        />
      </Section>
      {chapters.map(({ tag, title, questions }) => (
        <Section key={tag} id={tag} title={title}>
          {questions.map(({ method, path, operation }) => (
            <Question
              key={`${method} ${path}`}
              method={method}
              site={site}
              path={path}
              operation={operation}
              example={examples.has(path) ? `${site}/api/v1${examples.get(path)}` : null}
              shown={shown}
            />
          ))}
          {kinds
            .filter(({ path }) => path === tag)
            .map(({ schema, path }) => (
              <div key={path} id={`links-${path}`} className="mt-8">
                <h3 className="mb-2">{t('reference.links')}</h3>
                <LinksTable links={shape(`${schema}Links`)} caption={`${title}: ${t('reference.links')}`} />
              </div>
            ))}
        </Section>
      ))}
      <Section id="shapes" title={t('reference.schemas')} standfirst={t('reference.schemasStandfirst')}>
        {shapes.map(({ id, title, schema }) => (
          <section key={id} id={`shape-${id}`} aria-labelledby={`shape-${id}-title`} className="mt-8">
            <h3 id={`shape-${id}-title`} className="mb-2">
              {title}
            </h3>
            <SchemaTable name={title} schema={schema} shown={shown} />
          </section>
        ))}
      </Section>
    </>
  )
}
