import type { Metadata } from 'next'
import { getFormatter, getTranslations } from 'next-intl/server'
import { Definitions } from '@/components/ui/definitions'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { Prose } from '@/components/ui/prose'
import { Section } from '@/components/ui/section'
import { readChainHead } from '@/lib/entries/chain-head'

const parts = ['question', 'ledger', 'principles', 'limits'] as const
const words = [
  'entry',
  'relationship',
  'agreement',
  'commitment',
  'project',
  'company',
  'sector',
  'development',
  'source',
  'claim',
  'revision',
] as const

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('prose.about')
  return { title: t('title'), description: t('standfirst') }
}

export default async function AboutPage() {
  const [t, integrity, format, head] = await Promise.all([
    getTranslations('prose.about'),
    getTranslations('data.integrity'),
    getFormatter(),
    readChainHead(),
  ])
  return (
    <article>
      <PageHeading title={t('title')} standfirst={t('standfirst')} />
      {parts.map((part) => (
        <Section key={part} id={part} title={t(`${part}.title`)} beside className="mt-12">
          <Prose text={t(`${part}.text`)} />
        </Section>
      ))}
      <Section id="words" title={t('words.title')} beside className="mt-12">
        <Definitions
          items={words.map((word) => ({
            id: word,
            term: t(`words.${word}.term`),
            text: t(`words.${word}.text`),
          }))}
        />
      </Section>
      {head && (
        <Section id="integrity" title={integrity('title')} beside className="mt-12">
          <p>
            {t('integrity', { length: format.number(head.length) })}{' '}
            <code className="wrap-anywhere">{head.hash}</code>
          </p>
          <p className="mt-2">
            <Link href="/data#integrity">{t('integrityMore')}</Link>
          </p>
        </Section>
      )}
      <Section id="part" title={t('part.title')} beside className="mt-12">
        <Prose text={t('part.text')}>
          <p className="flex flex-wrap gap-x-6 gap-y-1">
            <Link href="/about/method">{t('method')}</Link>
            <Link href="/data">{t('data')}</Link>
          </p>
        </Prose>
      </Section>
    </article>
  )
}
