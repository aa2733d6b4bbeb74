import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Command } from '@/components/data/command'
import { ContentsTable } from '@/components/data/contents-table'
import { dataSetOf } from '@/components/data/data-set'
import { Definitions } from '@/components/ui/definitions'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { Prose } from '@/components/ui/prose'
import { Section } from '@/components/ui/section'
import { catalogue } from '@/lib/catalogue'
import { judgedOn } from '@/lib/entries/as-of'
import { readChainHead } from '@/lib/entries/chain-head'
import { countAll } from '@/lib/entries/counts'
import { printDate } from '@/lib/fields/print-date'
import { siteAddress } from '../../site-address'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('data')
  return { title: t('title'), description: t('standfirst') }
}

const readContents = () =>
  Promise.all(
    [...catalogue.values()].map(async ({ kind, path }) => {
      const entries = await countAll(kind)
      return { kind, path, entries }
    }),
  )

export default async function DataPage() {
  const [contents, head, t, format, locale] = await Promise.all([
    readContents(),
    readChainHead(),
    getTranslations('data'),
    getFormatter(),
    getLocale(),
  ])
  const site = siteAddress(await headers())
  const today = judgedOn(undefined)
  const whole = {
    name: `Entente: ${t('title')}`,
    description: t('standfirst'),
    site,
    paths: contents.map(({ path }) => path),
  }
  return (
    <article>
      <PageHeading title={t('title')} standfirst={t('standfirst')} />
      <Section id="contents" title={t('contents.title')} standfirst={t('contents.standfirst')}>
        <ContentsTable contents={contents} caption={t('contents.title')} />
        <p className="mt-3 max-w-measure text-14 text-ink-2">{t('contents.sectorsNote')}</p>
      </Section>
      <Section id="get" title={t('get.title')} beside className="mt-12">
        <Prose text={t('get.text')}>
          <p className="flex flex-wrap gap-x-6 gap-y-1">
            <Link href="/data/api">{t('get.api')}</Link>
            <Link href="/data/dictionary">{t('get.dictionary')}</Link>
            <a href="/api/v1/openapi.json">{t('get.openapi')}</a>
          </p>
        </Prose>
        <div className="mt-6 grid max-w-measure gap-4 text-14">
          <div>
            <h3 className="mb-1">{t('get.late')}</h3>
            <Command address={`${site}/api/v1/projects?overdue=true&include=claims`} />
          </div>
          <div>
            <h3 className="mb-1">{t('get.then')}</h3>
            <Command address={`${site}/api/v1/commitments?asOf=${today}`} />
          </div>
        </div>
      </Section>
      <Section id="care" title={t('care.title')} beside className="mt-12">
        <Prose text={t('care.text')} />
      </Section>
      <Section id="licence" title={t('licence.title')} beside className="mt-12">
        <Prose text={t('licence.text')}>
          <p>
            <a href="https://creativecommons.org/licenses/by/4.0/" rel="license">
              {t('licence.deed')}
            </a>
          </p>
          <h3>{t('licence.cite')}</h3>
          <p className="wrap-anywhere">
            {t('licence.citation', {
              address: site,
              day: printDate(today, locale),
            })}
          </p>
        </Prose>
      </Section>
      <Section id="integrity" title={t('integrity.title')} beside className="mt-12">
        <Prose text={t('integrity.text')}>{head ? null : <p>{t('integrity.none')}</p>}</Prose>
        {head && (
          <div className="mt-4">
            <Definitions
              items={[
                { id: 'length', term: t('integrity.length'), text: format.number(head.length) },
                {
                  id: 'hash',
                  term: t('integrity.hash'),
                  text: <code className="wrap-anywhere">{head.hash}</code>,
                },
              ]}
            />
          </div>
        )}
      </Section>
      <script type="application/ld+json">{dataSetOf(whole, locale)}</script>
    </article>
  )
}
